package org.rejoinder.http.server;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.SocketBinder;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.SignedInSessions;

/** What stands in front of the server's own filters, where requests are read. */
@ApplicationScoped
public class ServerFilterChain {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(30);

    @Inject
    private SignedInSessions sessions;

    @Inject
    private ClientAddress clients;

    @Inject
    private RequestCounter inFlight;

    @Inject
    private ConnectionDrain drain;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    private final ConnectionDeadlines slow;
    private final MalformedRequestLog malformed = new MalformedRequestLog();

    protected ServerFilterChain() {
        this(new ConnectionDeadlines(System::nanoTime));
    }

    ServerFilterChain(ConnectionDeadlines slow) {
        this.slow = slow;
    }

    @PostConstruct
    void begin() {
        jobs.every("end of connections that are too slow", MOMENT, MOMENT, slow::look);
    }

    /** Until {@link #leave}, it reads chunks in our way. */
    public Filter beforeParser(HttpServerFilter parser) {
        StrictChunkedEncoding.replaceIn(parser);
        return new RequestHeadFilter(parser, slow, malformed, clock);
    }

    public static void leave(HttpServerFilter parser) {
        StrictChunkedEncoding.restoreIn(parser);
    }

    public Filter beforeApplication(Filter usual) {
        var limits = new BodyLimitResolver(sessions, clients);
        return new RequestBodyFilter(
                new RequestQueueFilter(usual, limits, inFlight), limits, inFlight, slow, malformed, clock);
    }

    /** In front of all of these, and of pages that are ready. */
    public Filter whileItLeaves(Filter usual, Transport transport) {
        if (transport instanceof SocketBinder listening) {
            drain.add(listening);
        }
        return new ConnectionDrainFilter(usual, drain);
    }

    /** What stands there when the application is gone: as before it came, or, since the server stops, somebody who says so. */
    public Filter afterApplication(Filter usual) {
        return inFlight.isEnding() ? new StoppedFilter(usual) : usual;
    }

    /** Whoever takes nothing of what is written to them for so long is left; until {@link #forget}. */
    public void expectReading(Connection<?> connection) {
        slow.expect(connection, LONGEST_STANDSTILL, connection::closeSilently);
    }

    public void forget(Connection<?> connection) {
        slow.forget(connection);
    }
}
