import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long something took, each time; prints one figure a line. */
final class Times {

    private static final int WARM_UP = 200;

    private Times() {}

    /** @return milliseconds of each, after as many or 200 that are not counted */
    static double[] of(int count, Callable<?> request) throws Exception {
        uncounted(Math.min(WARM_UP, count), request);
        return uncounted(count, request);
    }

    /** Without a warm-up. */
    static double[] uncounted(int count, Callable<?> request) throws Exception {
        var times = new double[count];
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            request.call();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        return times;
    }

    static void print(String what, double[] times) {
        print(what, times, 50, 95);
    }

    static void print(String what, double[] times, int... percentiles) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        for (int percent : percentiles) {
            print("%s, p%d".formatted(what, percent), percentile(sorted, percent), "ms");
        }
    }

    /** The smallest value that this share of all values does not exceed. */
    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    static void print(String what, double figure, String unit) {
        System.out.printf("%-44s %9.1f %s%n", what, figure, unit);
    }
}
