package org.rejoinder.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** How long something takes inside the server, in a file beside the reports: what the server prints is not shown. */
public final class Figures {

    /** What is timed, time after time. */
    public interface Round {
        void go(int each);
    }

    private final Path file;
    private final int times;

    /** @param times of which the first third warms up */
    public Figures(String name, int times) {
        this.file = Path.of("target", name);
        this.times = times;
    }

    public void time(String what, Round round) {
        double[] millis = new double[times];
        for (int each = 0; each < times; each++) {
            long begun = System.nanoTime();
            round.go(each);
            millis[each] = (System.nanoTime() - begun) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(millis, times / 3, times);
        Arrays.sort(warm);
        print("%s: median %.1f ms, p95 %.1f ms%n".formatted(what, warm[warm.length / 2], warm[warm.length * 95 / 100]));
    }

    private void print(String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
