package io.huiyin.intake;

import io.huiyin.kernel.Coded;

/** What a file is that came with words: a picture is shown, a document is only handed out. */
public enum FileKind implements Coded {
    PICTURE,
    PDF
}
