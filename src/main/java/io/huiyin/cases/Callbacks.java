package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.Permission;
import io.huiyin.organization.Hospitals;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.Contacts;
import io.huiyin.patients.MaskedContact;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of patients who are to be asked by telephone whether the answer settles the matter. */
@Component
public class Callbacks {

    private static final int MOST = 300;

    private final CallbackTable table;
    private final InboxTable inbox;
    private final Contacts contacts;
    private final Directory directory;
    private final Hospitals hospitals;
    private final CaseSettings.Calls settings;
    private final Clock clock;

    Callbacks(
            CallbackTable table,
            InboxTable inbox,
            Contacts contacts,
            Directory directory,
            Hospitals hospitals,
            CaseSettings settings,
            Clock clock) {
        this.table = table;
        this.inbox = inbox;
        this.contacts = contacts;
        this.directory = directory;
        this.hospitals = hospitals;
        this.settings = settings.calls();
        this.clock = clock;
    }

    /** Whether the reader can call now. */
    public enum Group implements Coded {
        NOW,
        /** It is night, or somebody has just tried. */
        LATER,
        /** Who answered does not call back. */
        OWN
    }

    /**
     * One patient to call.
     *
     * @param attempt the number of the next call, from 1
     * @param missed when nobody was reached
     * @param callableAt from when on the next call may be made
     */
    public record Waiting(
            CaseRow row,
            CaseBody.@Nullable Patient patient,
            Instant dueAt,
            Group group,
            int attempt,
            List<Instant> missed,
            Instant callableAt) {}

    /**
     * The soonest due first.
     *
     * @param attempts after so many calls on {@code days} days the case may be closed without a word of the patient
     */
    public record Worklist(List<Waiting> items, LocalTime from, LocalTime until, int attempts, int days) {}

    @Transactional(readOnly = true)
    public Worklist of(Actor reader) {
        reader.must(Permission.CASE_CALLBACK);
        CaseSight sight = CaseSight.of(reader);
        Instant now = clock.instant();
        CallingHours hours = settings.hours(hospitals.find(reader.hospital()).zone());
        List<CallbackTable.Due> due = table.due(sight, MOST);
        List<UUID> ids = due.stream().map(CallbackTable.Due::id).toList();
        Map<UUID, List<Instant>> missed = table.missed(reader.hospital(), ids);
        Map<ContactId, MaskedContact> masked = contacts.masked(
                reader.hospital(),
                due.stream().map(CallbackTable.Due::contact).distinct().toList());
        Map<UUID, CaseRow> rows = directory.rows(reader.hospital(), inbox.byIds(sight, ids), now).stream()
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
        List<Waiting> items = new ArrayList<>();
        for (CallbackTable.Due each : due) {
            CaseRow row = rows.get(each.id());
            if (row != null) {
                List<Instant> tried = missed.getOrDefault(each.id(), List.of());
                Instant callable = hours.next(tried, now);
                items.add(new Waiting(
                        row,
                        patient(masked.get(each.contact())),
                        each.dueAt(),
                        group(reader, each, callable, now),
                        tried.size() + 1,
                        tried,
                        callable));
            }
        }
        items.sort(Comparator.comparing(Waiting::group));
        return new Worklist(items, hours.from(), hours.until(), CallingBack.ATTEMPTS, CallingBack.DAYS);
    }

    private static Group group(Actor reader, CallbackTable.Due due, Instant callable, Instant now) {
        if (reader.staff().equals(due.answeredBy())) {
            return Group.OWN;
        }
        return callable.isAfter(now) ? Group.LATER : Group.NOW;
    }

    private static CaseBody.@Nullable Patient patient(@Nullable MaskedContact contact) {
        return contact == null ? null : new CaseBody.Patient(contact.name(), contact.phone());
    }
}
