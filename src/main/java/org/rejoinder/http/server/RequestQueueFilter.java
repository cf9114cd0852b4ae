package org.rejoinder.http.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.settings.Network;

/** Gives the application a request when it is the turn of its network ({@link RequestQueue}). */
final class RequestQueueFilter extends DelegatingFilter {

    private static final Logger LOG = Logger.getLogger(RequestQueueFilter.class.getName());

    private static final String BEGUN = RequestQueueFilter.class.getName();

    private final BodyLimitResolver limits;
    private final RequestCounter inFlight;
    private final RequestQueue queue = new RequestQueue();
    private final DirectAnswer tooMany = new DirectAnswer(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "Too many ask at once from there. Please try again.",
            "Retry-After: " + ExceptionFilter.RETRY_AFTER_SECONDS + "\r\n");

    RequestQueueFilter(Filter usual, BodyLimitResolver limits, RequestCounter inFlight) {
        super(usual);
        this.limits = limits;
        this.inFlight = inFlight;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        // What comes back after waiting has another message, and what is read bit by bit has begun
        Object message = context.getMessage();
        if (!(message instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || request.getAttribute(BEGUN) != null) {
            return super.handleRead(context);
        }
        request.setAttribute(BEGUN, true);
        Network network = limits.client(request);
        // Before it can be its turn on another thread
        Runnable waits = () -> {
            inFlight.goOn();
            context.suspend();
        };
        Connection<?> connection = context.getConnection();
        RequestBody body = RequestBody.of(request);
        RequestQueue.Turn turn = queue.enter(
                network,
                body == null ? 0 : body.size(),
                () -> ServerThreads.goOn(connection, () -> goOn(context, network)),
                waits);
        return switch (turn) {
            case NOW -> answer(context, network);
            case LATER -> context.getSuspendAction();
            case NEVER -> refuse(context, request);
        };
    }

    private NextAction answer(FilterChainContext context, Network network) throws IOException {
        try {
            return super.handleRead(context);
        } finally {
            queue.leave(network);
        }
    }

    private void goOn(FilterChainContext context, Network network) {
        NextAction next = context.getStopAction();
        try {
            next = answer(context, network);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A request that waited came to nothing", e);
            context.getConnection().closeSilently();
        } finally {
            inFlight.end();
        }
        if (next.type() != context.getSuspendAction().type()) {
            context.resume(next);
        }
    }

    private NextAction refuse(FilterChainContext context, HttpRequestPacket request) {
        Connection<?> connection = context.getConnection();
        RefusedConnections.add(connection);
        tooMany.send(connection, request.getRequestURI());
        return context.getStopAction();
    }
}
