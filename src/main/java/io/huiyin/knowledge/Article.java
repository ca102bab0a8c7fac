package io.huiyin.knowledge;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question and its answer.
 *
 * @param phrasings other ways to ask the same
 * @param keywords words that point to it wherever they stand
 * @param department whose answer it is
 * @param responsible who keeps it true; null leaves it to the heads of the department
 * @param reviewOn by when somebody reads it again
 */
public record Article(
        ArticleId id,
        int version,
        State state,
        Bilingual question,
        Bilingual answer,
        List<String> phrasings,
        List<String> keywords,
        DepartmentId department,
        @Nullable StaffId responsible,
        LocalDate reviewOn,
        Instant changedAt,
        StaffId changedBy) {

    public Article {
        phrasings = List.copyOf(phrasings);
        keywords = List.copyOf(keywords);
    }

    /** Who reads it: its writers, everybody, nobody any more. */
    public enum State implements Coded {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    boolean overdue(LocalDate today) {
        return state == State.PUBLISHED && !reviewOn.isAfter(today);
    }
}
