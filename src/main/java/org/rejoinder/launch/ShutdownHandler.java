package org.rejoinder.launch;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * SIGTERM: first those who send requests go to other nodes, if there are any, and the requests in flight end, then the server
 * stops, with the status that a terminated process has.
 *
 * <p>A shutdown hook would run beside the server's own and come too late. Signals are handled by {@code sun.misc.Signal}
 * (module jdk.unsupported, there in every JDK), reached by reflection because naming it is a compiler warning.
 */
final class ShutdownHandler {

    /** Must be the name in {@code org.rejoinder.http.InFlightRequestsMXBean}, which stands in the application. */
    private static final String IN_FLIGHT = "org.rejoinder:type=InFlight";

    private static final int LONGEST_WAIT_SECONDS = 12;

    /** Until the process is gone, whatever the server still does: what is acknowledged is on the disk. */
    private static final int LONGEST_END_SECONDS = 14;

    /** 128 and the number of the signal, as shells report it. */
    private static final int TERMINATED = 143;

    private ShutdownHandler() {}

    static void install() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object stop = Proxy.newProxyInstance(
                    ShutdownHandler.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        end();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), stop);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end() {
        CompletableFuture.delayedExecutor(LONGEST_END_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(TERMINATED));
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName(IN_FLIGHT), "end", new Object[] {LONGEST_WAIT_SECONDS}, new String[] {
                        int.class.getName()
                    });
            System.out.println("Rejoinder has stopped: every request is answered, and none is taken any more");
        } catch (JMException | RuntimeException e) {
            System.err.println("Stopping without waiting for requests in flight: " + e);
        } finally {
            silence();
            System.exit(TERMINATED);
        }
    }

    /** What the server's parts say of their own end is of use to nobody; our log has its handler and is not touched. */
    private static void silence() {
        var nothing = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nothing);
        System.setErr(nothing);
    }
}
