package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Issue;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts anew how often a matter has come up when it turns out to be another matter, or one with another case. */
@Component
class Recounting {

    private final RecurrenceTable table;
    private final Contacts contacts;

    Recounting(RecurrenceTable table, Contacts contacts) {
        this.table = table;
        this.contacts = contacts;
    }

    /** Also those that came later at the same place about what it was thought to be, or is about now. */
    void relabelled(HospitalId hospital, CaseId id, @Nullable Issue before, @Nullable Issue now) {
        if (Objects.equals(before, now)) {
            return;
        }
        List<Issue> issues = Stream.of(before, now).filter(Objects::nonNull).toList();
        Set<UUID> ids = new LinkedHashSet<>(Set.of(id.value()));
        table.known(hospital, ids).forEach(it -> ids.addAll(table.after(hospital, it, issues)));
        count(hospital, ids);
    }

    void recount(HospitalId hospital, Collection<CaseId> cases) {
        count(hospital, cases.stream().map(CaseId::value).toList());
    }

    private void count(HospitalId hospital, Collection<UUID> ids) {
        List<RecurrenceTable.Known> known = table.known(hospital, ids);
        Map<ContactId, Set<ContactId>> sharing = contacts.sharing(
                hospital,
                known.stream()
                        .map(RecurrenceTable.Known::contact)
                        .filter(Objects::nonNull)
                        .toList());
        List<RecurrenceTable.Question> questions = known.stream()
                .map(it -> RecurrenceTable.Question.of(
                        it.id(),
                        it.receivedAt(),
                        it.place(),
                        it.issue(),
                        it.contact() == null ? Set.of() : sharing.getOrDefault(it.contact(), Set.of())))
                .toList();
        table.put(hospital, new HashMap<>(table.count(hospital, questions)));
    }
}
