package io.huiyin.records;

import io.huiyin.audit.AuditTrail;
import io.huiyin.kernel.Actor;
import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Permission;
import io.huiyin.kernel.Refused;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The patterns of letters: the product's, until a hospital writes its own. */
@Component
public class LetterPatterns {

    private static final int LONGEST = 20_000;

    private final LetterTable table;
    private final AuditTrail audit;
    private final Clock clock;

    LetterPatterns(LetterTable table, AuditTrail audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A pattern as an administrator reads and writes it.
     *
     * @param version 0: the product's own
     */
    public record Text(
            LetterKind kind,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String words,
            @Nullable String wordsEn,
            int version) {}

    /** In the order in which a case may need them. */
    @Transactional(readOnly = true)
    public List<Text> all(Actor actor) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        return of(actor.hospital()).stream().map(LetterPatterns::text).toList();
    }

    @Transactional
    public List<Text> change(Actor actor, Text typed) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        LetterPattern pattern = new LetterPattern(
                typed.kind(),
                new Bilingual(filled(typed.title()), filled(typed.titleEn())),
                new Bilingual(filled(typed.words()), filled(typed.wordsEn())),
                typed.version());
        Stream.of(pattern.words().zh(), pattern.words().en())
                .filter(words -> !LetterPattern.wellFormed(words))
                .findFirst()
                .ifPresent(broken -> {
                    throw new Refused("letter.pattern.field");
                });
        if (!table.change(actor, pattern, clock.instant())) {
            throw Refused.changed();
        }
        audit.record(
                actor.hospital(),
                actor,
                "admin.letter_pattern_changed",
                typed.kind().code(),
                null);
        return all(actor);
    }

    @Transactional
    public List<Text> forget(Actor actor, LetterKind kind) {
        actor.must(Permission.ADMIN_ORGANIZATION);
        table.forget(actor.hospital(), kind);
        audit.record(actor.hospital(), actor, "admin.letter_pattern_reset", kind.code(), null);
        return all(actor);
    }

    List<LetterPattern> of(HospitalId hospital) {
        Map<LetterKind, LetterPattern> own =
                table.patterns(hospital).stream().collect(Collectors.toMap(LetterPattern::kind, Function.identity()));
        return Arrays.stream(LetterKind.values())
                .map(kind -> own.containsKey(kind) ? own.get(kind) : kind.standard())
                .toList();
    }

    LetterPattern find(HospitalId hospital, LetterKind kind) {
        return of(hospital).stream()
                .filter(pattern -> pattern.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Text text(LetterPattern pattern) {
        return new Text(
                pattern.kind(),
                pattern.title().zh(),
                pattern.title().en(),
                pattern.words().zh(),
                pattern.words().en(),
                pattern.version());
    }

    private static String filled(@Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST) {
            throw new Refused("letter.pattern.empty");
        }
        return typed.strip().replace("\r\n", "\n");
    }
}
