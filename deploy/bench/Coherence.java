import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The program of {@code nodes.sh}: {@code Coherence ONE OTHER EMAIL PASSWORD} publishes at one node, and at once reads at the other
 * the page that shows it. A page that does not show it is counted, and asked for again until it does.
 */
final class Coherence {

    private static final int MEASURED = 300;
    private static final int WARM_UP = 300;
    private static final String PAGE = "/replies.atom";

    private Coherence() {}

    public static void main(String[] arguments) throws Exception {
        var one = new Api(arguments[0], arguments[2], arguments[3]);
        var other = new Client(arguments[1]);
        Iterator<String[]> held = one.held(WARM_UP + MEASURED).iterator();
        List<Double> decided = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        int old = 0;
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            String[] reply = held.next();
            // What is forgotten is a page that is ready
            other.get(PAGE);
            long begun = System.nanoTime();
            one.publish(reply);
            double answered = (System.nanoTime() - begun) / 1e6;
            int late = 0;
            while (!other.get(PAGE).contains("/replies/" + reply[0])) {
                late++;
            }
            if (i >= WARM_UP) {
                decided.add(answered);
                shown.add((System.nanoTime() - begun) / 1e6);
                old += late;
            }
        }
        Times.print("a decision at one", array(decided), 50, 95, 99);
        Times.print("until the page of the other shows it", array(shown), 50, 95, 99);
        Times.print("pages that were old after the answer", old, "of " + MEASURED);
    }

    private static double[] array(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
