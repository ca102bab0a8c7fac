package io.huiyin.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that was acknowledged, to be held against what is stored. */
final class Acknowledged {

    private final Map<UUID, Receipt> receipts = new ConcurrentHashMap<>();

    private record Receipt(int words, String code) {}

    void add(Words words, String code) {
        if (receipts.put(words.key(), new Receipt(words.text().hashCode(), code)) != null) {
            throw new IllegalStateException("a key was drawn twice");
        }
    }

    int count() {
        return receipts.size();
    }

    /** Reads every row and fails unless each acknowledged one is there once, with its words, and no code is given twice. */
    void verify(Connection database) throws SQLException {
        Set<UUID> found = new HashSet<>();
        int rows = 0;
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(10_000);
            try (ResultSet row = statement.executeQuery("select key, words from intake.feedback")) {
                while (row.next()) {
                    rows++;
                    UUID key = row.getObject(1, UUID.class);
                    Receipt receipt = receipts.get(key);
                    if (receipt != null && receipt.words() == row.getString(2).hashCode() && !found.add(key)) {
                        throw new IllegalStateException(key + " is stored twice");
                    }
                }
            }
        }
        database.rollback();
        if (found.size() != receipts.size()) {
            throw new IllegalStateException((receipts.size() - found.size()) + " acknowledged submissions are missing");
        }
        long codes = receipts.values().stream().map(Receipt::code).distinct().count();
        if (codes != receipts.size()) {
            throw new IllegalStateException((receipts.size() - codes) + " codes were given twice");
        }
        System.out.printf(
                "verified: %,d acknowledged, each stored once with its words under its own code (%,d rows)%n",
                receipts.size(), rows);
    }

    /** A few codes, for a look through the front door. */
    List<String> codes(int count) {
        return receipts.values().stream().map(Receipt::code).limit(count).toList();
    }
}
