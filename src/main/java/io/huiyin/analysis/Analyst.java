package io.huiyin.analysis;

import io.huiyin.intake.Intake;
import io.huiyin.intake.Waiting;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what patients say: any text on request, and everything that waits. */
@Component
public class Analyst {

    private final Batch batch;
    private final Readers readers;
    private final Waiting waiting;
    private final Courtesy courtesy;
    private final ReentrantLock work = new ReentrantLock();

    Analyst(Batch batch, Readers readers, Waiting waiting, Intake intake) {
        this.batch = batch;
        this.readers = readers;
        this.waiting = waiting;
        this.courtesy = new Courtesy(intake::crowd);
    }

    /** What the words mean; what the patient chose and where the code hung are hints. Stores nothing. */
    public Understanding understand(String text, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        return Reader.get().understand(text, stated, placeStage);
    }

    /** What the words mean to who reads for this hospital now, and the name and version of that reader. */
    public Readings understand(HospitalId hospital, List<String> texts) {
        Reader reader = readers.of(hospital);
        return new Readings(
                reader.model(),
                texts.stream().map(text -> reader.understand(text, null, null)).toList());
    }

    /** Several texts read by one reader. */
    public record Readings(String model, List<Understanding> understood) {}

    /** Name and version of what reads where nobody has taught it anything. */
    public String model() {
        return Reader.get().model();
    }

    /**
     * Understands everything that can be claimed now, on the calling thread.
     *
     * @return how many were understood
     */
    public int catchUp() {
        return catchUp(() -> true);
    }

    /**
     * Runs the verb while nobody else in this instance understands anything, so that {@link #catchUp} inside it gets what
     * the verb itself has taken in.
     */
    public <R> R alone(Supplier<R> verb) {
        work.lock();
        try {
            return verb.get();
        } finally {
            work.unlock();
        }
    }

    int catchUp(BooleanSupplier goOn) {
        int understood = 0;
        for (HospitalId hospital : waiting.hospitals()) {
            boolean more = true;
            while (more && goOn.getAsBoolean()) {
                long begun = System.nanoTime();
                Batch.Taken taken = alone(() -> batch.next(hospital));
                understood += taken.understood();
                more = taken.any();
                if (more) {
                    courtesy.makeRoomAfter(System.nanoTime() - begun);
                }
            }
        }
        return understood;
    }
}
