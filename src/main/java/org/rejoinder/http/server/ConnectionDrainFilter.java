package org.rejoinder.http.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.rejoinder.http.ExceptionFilter;

/** Keeps no connection while this node leaves, and then answers only what changes something ({@link ConnectionDrain}). */
final class ConnectionDrainFilter extends DelegatingFilter {

    private static final String HEALTH = "/health";

    private final ConnectionDrain drain;
    private final DirectAnswer leaving = new DirectAnswer(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "This node of the site is being stopped. Please try again.",
            "Retry-After: " + ExceptionFilter.RETRY_AFTER_SECONDS + "\r\n");

    ConnectionDrainFilter(Filter usual, ConnectionDrain drain) {
        super(usual);
        this.drain = drain;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Object message = context.getMessage();
        if (drain.hasBegun()
                && message instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            request.getProcessingState().setKeepAlive(false);
            if (drain.refusesReading() && onlyReads(request)) {
                Connection<?> connection = context.getConnection();
                RefusedConnections.add(connection);
                leaving.send(connection, request.getRequestURI());
                return context.getStopAction();
            }
        }
        return super.handleRead(context);
    }

    /** How this node is doing can be asked to the last. */
    private static boolean onlyReads(HttpRequestPacket request) {
        return (request.getMethod() == Method.GET || request.getMethod() == Method.HEAD)
                && !request.getRequestURI().startsWith(HEALTH);
    }
}
