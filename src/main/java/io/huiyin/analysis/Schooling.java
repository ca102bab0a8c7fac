package io.huiyin.analysis;

import io.huiyin.intake.Feedback;
import io.huiyin.intake.Feedbacks;
import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the people of a hospital said about labels, as examples to learn from. */
@Component
class Schooling {

    /** The newest so many corrected texts; memory and time stay bounded, and what was said long ago fades. */
    static final int MOST = 2_000;

    private static final int BATCH = 50;
    /** In a longer text the labels may come from anywhere; it teaches little and weighs much. */
    private static final int LONGEST = 2_000;

    private final CorrectionTable corrections;
    private final Feedbacks feedbacks;
    private final Places places;

    Schooling(CorrectionTable corrections, Feedbacks feedbacks, Places places) {
        this.corrections = corrections;
        this.feedbacks = feedbacks;
        this.places = places;
    }

    /** What there is to learn from, newest first. */
    List<Corrected> lessons(HospitalId hospital) {
        return corrections.latest(hospital, MOST);
    }

    /** @param early the version in use knows what was said before then */
    List<Example> examples(
            HospitalId hospital,
            List<Corrected> lessons,
            LearntReader reader,
            @Nullable Instant early,
            Runnable breath) {
        PlaceStages stages = PlaceStages.of(places, hospital);
        List<Example> examples = new ArrayList<>();
        for (int from = 0; from < lessons.size(); from += BATCH) {
            List<Corrected> some = lessons.subList(from, Math.min(from + BATCH, lessons.size()));
            Map<?, Feedback> words = feedbacks
                    .all(hospital, some.stream().map(Corrected::feedback).toList())
                    .stream()
                    .collect(Collectors.toMap(Feedback::id, Function.identity()));
            for (Corrected lesson : some) {
                Feedback feedback = words.get(lesson.feedback());
                if (feedback != null && feedback.text().length() <= LONGEST) {
                    examples.add(new Example(
                            reader.look(feedback.text()),
                            feedback.stated(),
                            stages.at(feedback.place()),
                            lesson.labels(),
                            lesson.fixed(),
                            early != null && lesson.at().isBefore(early)));
                    breath.run();
                }
            }
        }
        return examples;
    }
}
