package io.huiyin.analysis;

import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a text: what it means, and where it lies among all others. Depends on nothing but the text and the hints. */
interface Reader {

    /** Name and version. */
    String model();

    Reading read(String text, @Nullable Nature stated, @Nullable ServiceStage placeStage);

    default Understanding understand(String text, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        return read(text, stated, placeStage).understanding();
    }

    /** What a text means, and the vector by which texts like it can be found, if the reader makes any. */
    record Reading(Understanding understanding, byte @Nullable [] vector) {}

    /** The one of this process, loaded when first asked for: a second or two. */
    static Reader get() {
        return Shipped.READER;
    }

    /** Words and rules only. */
    final class ByRules implements Reader {

        @Override
        public String model() {
            return Rules.MODEL;
        }

        @Override
        public Reading read(String text, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
            return new Reading(Rules.understand(text, stated, placeStage), null);
        }
    }

    /** Holds what is loaded once. */
    final class Shipped {

        private static final Logger LOG = LoggerFactory.getLogger(Reader.class);
        private static final Reader READER = load();

        private Shipped() {}

        private static Reader load() {
            try {
                return LearntReader.shipped();
            } catch (LinkageError | IllegalStateException e) {
                // a machine the sentence model was not built for: patients are still heard, only less well
                LOG.error("The learnt reader does not run on this machine; words are read by rules alone", e);
                return new ByRules();
            }
        }
    }
}
