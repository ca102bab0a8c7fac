package io.huiyin.records;

import io.huiyin.cases.CaseId;
import io.huiyin.kernel.Actor;
import java.util.Locale;
import java.util.Optional;

/**
 * A room above that knows something of a case which belongs into its dossier. What the room would not show to the reader
 * it does not write; how it looks and what is masked is the paper's affair. {@code @Order} says which comes first.
 */
public interface ChapterWriter {

    /** Empty if there is nothing to tell of this case. */
    Optional<Chapter> chapter(Actor reader, CaseId id, Locale locale);
}
