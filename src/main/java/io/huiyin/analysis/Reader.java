package io.huiyin.analysis;

import io.huiyin.kernel.Nature;
import io.huiyin.kernel.ServiceStage;
import org.jspecify.annotations.Nullable;

/** Understands one text. */
class Reader {

    Understanding read(String text, @Nullable Nature stated, @Nullable ServiceStage placeStage) {
        throw new UnsupportedOperationException();
    }
}
