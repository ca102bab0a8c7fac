package io.huiyin.cases;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger as a file that leaves the house, written line by line; nothing of it stays in memory. */
interface LedgerFile {

    /**
     * Opens it.
     *
     * @param mark who took it out, when, and what was asked for
     */
    void begin(String mark, List<String> headings) throws IOException;

    /** Texts, numbers and local times. */
    void line(List<? extends @Nullable Object> cells) throws IOException;

    /** After so many lines the reader should get them. */
    void flush() throws IOException;

    void end() throws IOException;
}
