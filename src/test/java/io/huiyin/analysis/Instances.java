package io.huiyin.analysis;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Three instances of the house on one database, which look for work at the same moment. */
final class Instances {

    private static final int MANY = 3;

    private Instances() {}

    /** How much all of them together have done. */
    static int atOnce(Callable<Integer> work) throws Exception {
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            for (Future<Integer> one : threads.invokeAll(Collections.nCopies(MANY, work))) {
                done += one.get();
            }
        }
        return done;
    }
}
