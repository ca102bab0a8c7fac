package io.huiyin.intake;

import io.huiyin.kernel.Ids;
import io.huiyin.language.Danger;
import io.huiyin.language.DangerWords;
import io.huiyin.patients.ContactId;
import io.huiyin.patients.NewContact;
import io.huiyin.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Works out, on the caller's own thread, what the row of a submission will hold. Touches no table. */
@Component
final class Drafting {

    private static final String VISIT = "intake.feedback.visit";

    private final Codes codes;
    private final Vault vault;
    private final Supplier<List<PromiseTimes>> promises;
    private final Clock clock;

    /** @param promises asked late, because who promises knows us and not we them */
    Drafting(Codes codes, Vault vault, ObjectProvider<PromiseTimes> promises, Clock clock) {
        this.codes = codes;
        this.vault = vault;
        this.promises = SingletonSupplier.of(() -> promises.orderedStream().toList());
        this.clock = clock;
    }

    Draft of(Submission said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FeedbackId id = new FeedbackId(Ids.next(now));
        FeedbackCode code = codes.of(said.hospital(), id);
        List<String> dangers = dangers(said.text());
        String visit = said.visit();
        return new Draft(
                id,
                said,
                vault.derive("intake.body", canonical(said)),
                codes.index(code),
                said.contact() == null ? null : new ContactId(Ids.next(now)),
                visit == null ? null : vault.seal(said.hospital(), VISIT, visit),
                dangers,
                slip(said, code, !dangers.isEmpty(), now));
    }

    static List<String> dangers(String text) {
        return DangerWords.heard(text).stream()
                .map(Danger::kind)
                .distinct()
                .map(Danger.Kind::code)
                .toList();
    }

    private Slip slip(Submission said, FeedbackCode code, boolean danger, Instant now) {
        List<PromisedTime> promised = promises.get().stream()
                .flatMap(who -> who.promised(said.hospital(), said.nature(), danger, now).stream())
                .toList();
        return new Slip(code.toString(), "/p/" + code, promised, now, said.nature(), said.identity());
    }

    /** Every field with its length in front: no two submissions read the same, however their fields are cut. */
    private static String canonical(Submission said) {
        StringBuilder all = new StringBuilder(said.text().length() + 200);
        NewContact contact = said.contact();
        for (Object field : new @Nullable Object[] {
            said.channel(),
            said.place(),
            said.nature(),
            said.text(),
            said.rating(),
            said.identity(),
            contact == null ? null : contact.name(),
            contact == null ? null : contact.phone(),
            said.visit(),
            said.occurredAt(),
            said.attachments(),
            said.takenDownBy()
        }) {
            String text = Objects.toString(field, "");
            all.append(field == null ? "-" : text.length()).append(':').append(text);
        }
        return all.toString();
    }
}
