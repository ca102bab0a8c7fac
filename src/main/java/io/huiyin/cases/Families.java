package io.huiyin.cases;

import io.huiyin.intake.FeedbackId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes a case out together with what moves when it moves. All of them are locked in the order of their ids, so that two
 * who reach for the same family wait for each other and never in a circle.
 */
@Component
class Families {

    private final CaseTable cases;
    private final MergeTable merges;

    Families(CaseTable cases, MergeTable merges) {
        this.cases = cases;
        this.merges = merges;
    }

    /**
     * @param lock also a case that stands alone; the others always are
     */
    Family take(CaseSight sight, CaseId id, boolean lock) {
        HospitalId hospital = sight.hospital();
        Kin kin = merges.kin(hospital, id);
        if (kin.alone()) {
            Case it = cases.find(sight, List.of(id.value()), lock).stream()
                    .findFirst()
                    .orElseThrow(Refused::notFound);
            return lock && !merges.kin(hospital, id).alone() ? take(sight, id, true) : Family.alone(it);
        }
        if (cases.find(sight, List.of(id.value()), false).isEmpty()) {
            throw Refused.notFound();
        }
        Map<UUID, Case> all = cases.find(CaseSight.whole(hospital), kin.all(), true).stream()
                .collect(Collectors.toMap(it -> it.origin.id().value(), Function.identity()));
        if (!merges.kin(hospital, id).equals(kin)) {
            throw Refused.changed();
        }
        return new Family(
                Objects.requireNonNull(all.get(id.value())),
                kin.lead() == null ? null : all.get(kin.lead().value()),
                kin.members().stream()
                        .map(member -> Objects.requireNonNull(all.get(member.value())))
                        .toList());
    }

    /** For the patient and the house itself. Empty if it is not open yet. */
    Optional<Family> ofFeedback(HospitalId hospital, FeedbackId feedback) {
        return merges.caseOf(hospital, feedback).map(id -> take(CaseSight.whole(hospital), id, true));
    }
}
