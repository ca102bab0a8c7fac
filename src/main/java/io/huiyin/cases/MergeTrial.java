package io.huiyin.cases;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.HospitalId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a merge will do before anybody does it: it is done on paper, and both papers are compared. */
@Component
public class MergeTrial {

    private final Mergers mergers;
    private final MergeTable merges;
    private final InboxTable inbox;
    private final Directory directory;
    private final Clock clock;

    MergeTrial(Mergers mergers, MergeTable merges, InboxTable inbox, Directory directory, Clock clock) {
        this.mergers = mergers;
        this.merges = merges;
        this.inbox = inbox;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What will happen.
     *
     * @param level the level to which the lead rises; null if it stays
     * @param sooner what the lead will owe sooner than now
     * @param asked departments that will be asked to join in because the other case had asked them
     * @param answered whether the patient of the member gets the lead's answer at once
     * @param complainants how many people the lead will answer then
     */
    public record Outlook(
            CaseRow member,
            CaseRow lead,
            @Nullable Level level,
            List<Sooner> sooner,
            List<Named> asked,
            boolean answered,
            int complainants) {}

    /** One promise of the lead. */
    public record Sooner(PromiseKind kind, Instant from, Instant to) {}

    @Transactional(readOnly = true)
    public Outlook of(Actor reader, CaseId member, CaseId lead) {
        HospitalId hospital = reader.hospital();
        Directory.Names names = directory.of(hospital, List.of());
        return mergers.trial(
                reader,
                member,
                lead,
                (now, then) -> new Outlook(
                        row(reader, member),
                        row(reader, lead),
                        then.level == now.level ? null : then.level,
                        sooner(now, then),
                        asked(now, then, names),
                        now.answered(),
                        merges.kin(hospital, lead).members().size() + 2));
    }

    private CaseRow row(Actor reader, CaseId id) {
        List<Listed> listed = inbox.byIds(CaseSight.of(reader), List.of(id.value()));
        return directory.rows(reader.hospital(), listed, clock.instant()).getFirst();
    }

    private static List<Sooner> sooner(Case now, Case then) {
        List<Sooner> sooner = new ArrayList<>();
        for (Promise before : now.promises.of(now.round)) {
            then.promises
                    .find(then.round, before.kind())
                    .filter(after -> after.owed() && after.dueAt().isBefore(before.dueAt()))
                    .ifPresent(after -> sooner.add(new Sooner(before.kind(), before.dueAt(), after.dueAt())));
        }
        return sooner;
    }

    private static List<Named> asked(Case now, Case then, Directory.Names names) {
        List<UUID> before =
                now.openTasks().stream().map(task -> task.department().value()).toList();
        return then.openTasks().stream()
                .filter(task -> !before.contains(task.department().value()))
                .map(task -> names.department(task.department()))
                .filter(Objects::nonNull)
                .toList();
    }
}
