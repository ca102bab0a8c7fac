package io.huiyin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;

/** Processor time spent by processes and by those of their children that have ended. Linux tells it. */
final class Cpu {

    private static final double TICKS_PER_SECOND = 100;

    private Cpu() {}

    static double seconds(Collection<ProcessHandle> processes) throws IOException {
        double ticks = 0;
        for (ProcessHandle process : processes) {
            ticks += ticks(process.pid());
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Fields 14 to 17 of the line, counted behind the name, which may hold blanks. */
    private static long ticks(long pid) throws IOException {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long sum = 0;
            for (int field = 11; field <= 14; field++) {
                sum += Long.parseLong(fields[field]);
            }
            return sum;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
