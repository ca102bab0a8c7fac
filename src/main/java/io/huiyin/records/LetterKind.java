package io.huiyin.records;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;

/** What a letter to a patient is for. */
public enum LetterKind implements Coded {
    ACKNOWLEDGEMENT,
    ANSWER,
    EXTENSION,
    NOT_PROCESSED,
    /** With the ways of settlement that the law names. */
    MEDIATION;

    Bilingual title() {
        return switch (this) {
            case ACKNOWLEDGEMENT -> new Bilingual("受理告知书", "Acknowledgement");
            case ANSWER -> new Bilingual("处理答复函", "Our answer");
            case EXTENSION -> new Bilingual("延期答复告知书", "More time for our answer");
            case NOT_PROCESSED -> new Bilingual("不再处理告知书", "Notice that we cannot go on with it");
            case MEDIATION -> new Bilingual("医疗纠纷解决途径告知书", "Ways to settle a medical dispute");
        };
    }

    /** The pattern that comes with the product. */
    LetterPattern standard() {
        String file = "records/letters/" + code();
        return new LetterPattern(
                this,
                title(),
                new Bilingual(
                        Paper.read(file + "_zh.txt").strip(),
                        Paper.read(file + "_en.txt").strip()),
                0);
    }
}
