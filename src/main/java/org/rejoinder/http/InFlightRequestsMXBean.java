package org.rejoinder.http;

/** What the launcher asks before the server stops. */
public interface InFlightRequestsMXBean {

    String NAME = "org.rejoinder:type=InFlight";

    /**
     * Where other nodes are, first waits until those who send requests have noticed that they have to go there. Lets in what is
     * on its way, then takes no new request, and waits until those that are being answered have ended.
     *
     * @param seconds how long at most, with all of that
     * @return whether all have ended
     */
    boolean end(int seconds) throws InterruptedException;
}
