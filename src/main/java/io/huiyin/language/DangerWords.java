package io.huiyin.language;

import io.huiyin.kernel.Coded;
import io.huiyin.language.Danger.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hears danger while the patient waits for the receipt: harm, death, a wrong drug, violence, a threat of lawsuit or
 * media. Rather once too often than once too seldom, but what is denied, supposed or asked about does not alarm.
 */
public final class DangerWords {

    private DangerWords() {}

    /** Every sign of danger in order of appearance; offsets are those of the text as given. */
    public static List<Danger> heard(String text) {
        String normal = Normal.of(text);
        List<Phrases.Found<Optional<Kind>>> all = Lexicon.PHRASES.in(normal);
        if (all.isEmpty()) {
            return List.of();
        }
        Stances stances = new Stances(normal);
        List<Danger> dangers = new ArrayList<>();
        int harmlessUntil = 0;
        for (int i = 0; i < all.size(); i++) {
            Phrases.Found<Optional<Kind>> found = all.get(i);
            if (found.value().isEmpty()) {
                harmlessUntil = Math.max(harmlessUntil, found.end());
                continue;
            }
            Kind kind = found.value().get();
            if (found.start() >= harmlessUntil
                    && !harmlessFollows(all, i)
                    && alarms(kind, stances.of(found.start(), found.end()))) {
                dangers.add(new Danger(kind, found.start(), found.end(), text.substring(found.start(), found.end())));
            }
        }
        return List.copyOf(dangers);
    }

    private static boolean harmlessFollows(List<Phrases.Found<Optional<Kind>>> all, int i) {
        if (i + 1 == all.size()) {
            return false;
        }
        Phrases.Found<Optional<Kind>> next = all.get(i + 1);
        return next.value().isEmpty() && next.start() < all.get(i).end();
    }

    /** "If nothing happens I will call a lawyer" is a threat although it is only supposed. */
    private static boolean alarms(Kind kind, Stance stance) {
        return switch (stance) {
            case SAID -> true;
            case DENIED, ASKED -> false;
            case SUPPOSED ->
                switch (kind) {
                    case DISPUTE, SELF_HARM, VIOLENCE -> true;
                    case HARM, DEATH, MISDIAGNOSIS, WRONG_DRUG, FALL, MISCONDUCT -> false;
                };
        };
    }

    private static final class Lexicon {

        static final Phrases<Optional<Kind>> PHRASES = read();

        /** Harmless phrases stand for nothing, but keep the dangerous word inside them from being heard. */
        private static Phrases<Optional<Kind>> read() {
            List<Phrases.Phrase<Optional<Kind>>> phrases = new ArrayList<>();
            for (List<String> row : WordFile.rows("/language/danger.txt")) {
                Optional<Kind> kind = row.getFirst().equals("harmless")
                        ? Optional.empty()
                        : Optional.of(Coded.of(Kind.class, row.getFirst()));
                for (String pattern : row.subList(1, row.size())) {
                    phrases.add(new Phrases.Phrase<>(pattern, kind, kind.isEmpty() || !pattern.contains("..")));
                }
            }
            return new Phrases<>(phrases);
        }
    }
}
