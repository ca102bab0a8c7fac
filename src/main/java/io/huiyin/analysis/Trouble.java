package io.huiyin.analysis;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells the database's own trouble (away, full, deadlocked) from an item that breaks whoever touches it. */
final class Trouble {

    private Trouble() {}

    /** Goes on only if it is not the database's own trouble. */
    static void rethrow(RuntimeException e) {
        if (e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof TransactionException) {
            throw e;
        }
    }
}
