package org.rejoinder.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rejoinder.settings.Network;

/** Counts the requests that are being answered, or whose bodies are on their way, so that they can end before the process. */
@ApplicationScoped
class RequestsInFlight {

    private static final int ALL = 1_000_000;

    /** Of 200 threads that answer: whoever asks much and reads nothing leaves the others to the rest of the world. */
    static final int MOST_OF_A_NETWORK = 64;

    private final ConcurrentMap<Network, Integer> ofNetworks = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(ALL, true);
    private volatile boolean ending;

    /** @return false if no more is begun */
    boolean begin() {
        return !ending && places.tryAcquire();
    }

    /** One that belongs to a request that was counted. */
    boolean goOn() {
        return places.tryAcquire();
    }

    void end() {
        places.release();
    }

    /** To be followed by {@link #leave}, whatever it says. @return false if too many from there are being answered */
    boolean enter(Network network) {
        return ofNetworks.merge(network, 1, Integer::sum) <= MOST_OF_A_NETWORK;
    }

    void leave(Network network) {
        ofNetworks.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
    }

    boolean endAll(int seconds) throws InterruptedException {
        ending = true;
        return places.tryAcquire(ALL, seconds, TimeUnit.SECONDS);
    }
}
