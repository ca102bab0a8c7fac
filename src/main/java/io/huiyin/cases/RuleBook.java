package io.huiyin.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every version of what a hospital promises. A round keeps the version that was valid when it began; as versions begin
 * only in the future, what a past moment promised never changes.
 *
 * @param versions by the moment they begin; the first is the standard
 */
record RuleBook(List<PromiseVersion> versions) {

    RuleBook {
        versions = List.copyOf(versions);
    }

    PromiseVersion at(Instant moment) {
        PromiseVersion valid = versions.getFirst();
        for (PromiseVersion version : versions) {
            if (!version.validFrom().isAfter(moment)) {
                valid = version;
            }
        }
        return valid;
    }

    Optional<PromiseVersion> find(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }
}
