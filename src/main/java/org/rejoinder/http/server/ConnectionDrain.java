package org.rejoinder.http.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.SocketBinder;

/**
 * How a node leaves that others stand beside: for as long as load balancers need to notice it goes on answering, and says that it
 * is not ready. Who is not asked for that, like nginx, notices by a refused reading, which it asks of another node and from then
 * on sends nothing more here; what changes something is taken to the last, since nobody sends it twice.
 */
@ApplicationScoped
public class ConnectionDrain {

    /** A probe every two seconds that has to fail twice, and a moment more. */
    private static final int UNREADY_SECONDS = 5;

    private static final int REFUSING_SECONDS = 2;

    private final List<SocketBinder> listening = new CopyOnWriteArrayList<>();

    private volatile boolean begun;
    private volatile boolean refusing;

    void add(SocketBinder listener) {
        listening.add(listener);
    }

    /** Returns when nobody sends anything here any more who could have noticed, and nobody else can: no connection is taken. */
    public void run() throws InterruptedException {
        begun = true;
        TimeUnit.SECONDS.sleep(UNREADY_SECONDS);
        refusing = true;
        TimeUnit.SECONDS.sleep(REFUSING_SECONDS);
        listening.forEach(SocketBinder::unbindAll);
    }

    /** From then on each connection ends with the next answer. */
    public boolean hasBegun() {
        return begun;
    }

    /** From then on what only reads is not answered. */
    boolean refusesReading() {
        return refusing;
    }
}
