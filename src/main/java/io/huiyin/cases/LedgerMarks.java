package io.huiyin.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of a case beside its own row.
 *
 * @param mergedInto number of the case it is handled in, if the reader sees that one
 * @param keptOut somebody says that it attacks a member of staff, and it is not found to count: out of the department's
 *     figures
 * @param whys why it was handed on, each time; without what nobody had to choose a reason for
 */
record LedgerMarks(@Nullable String mergedInto, boolean keptOut, List<TransferReason> whys) {

    static final LedgerMarks NONE = new LedgerMarks(null, false, List.of());

    LedgerMarks {
        whys = List.copyOf(whys);
    }
}
