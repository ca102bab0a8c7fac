package io.huiyin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Proportional set size: what a process holds, with each shared page counted in shares. Linux tells it. */
record Memory(double java, double postgres) {

    static Memory of(Product product) throws IOException {
        double postgres = 0;
        for (ProcessHandle process : product.postgres()) {
            postgres += mebibytes(process.pid());
        }
        return new Memory(mebibytes(product.handle().pid()), postgres);
    }

    double together() {
        return java + postgres;
    }

    Memory most(Memory other) {
        return other.together() > together() ? other : this;
    }

    /** A process that has just ended holds nothing. */
    private static double mebibytes(long pid) throws IOException {
        Path file = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException gone) {
            if (ProcessHandle.of(pid).isEmpty()) {
                return 0;
            }
            throw gone;
        }
        return lines.stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    @Override
    public String toString() {
        return "%.0f MiB (Java %.0f, PostgreSQL %.0f)".formatted(together(), java, postgres);
    }
}
