package org.rejoinder.http;

/** What the launcher asks before the server stops. */
public interface InFlightRequestsMXBean {

    String NAME = "org.rejoinder:type=InFlight";

    /**
     * Lets in what is on its way, then takes no new request, and waits until those that are being answered have ended.
     *
     * @param seconds how long at most
     * @return whether all have ended
     */
    boolean end(int seconds) throws InterruptedException;
}
