package io.huiyin.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Somebody who takes submissions in and acknowledges them. */
interface Contestant {

    String name();

    /** A client with a connection of its own. */
    Client client() throws IOException, SQLException;

    /** The processes that work for it. */
    List<ProcessHandle> processes() throws IOException;

    /** Comes back when nothing of the last round is left to do. */
    void settle() throws SQLException, InterruptedException;

    /** Submits one after another. */
    interface Client extends AutoCloseable {

        /** Comes back with the acknowledgement; fails if there is none. */
        String submit(Words words) throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }
}
