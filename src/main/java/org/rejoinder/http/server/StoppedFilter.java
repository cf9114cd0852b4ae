package org.rejoinder.http.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.rejoinder.http.ExceptionFilter;

/** Stands where the application was, from when it is gone until the server listens no more: it would answer 500. */
final class StoppedFilter extends DelegatingFilter {

    private final DirectAnswer stopped = new DirectAnswer(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "The site is being stopped. Please try again.",
            "Retry-After: " + ExceptionFilter.RETRY_AFTER_SECONDS + "\r\n");

    StoppedFilter(Filter usual) {
        super(usual);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Object message = context.getMessage();
        if (!(message instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return super.handleRead(context);
        }
        Connection<?> connection = context.getConnection();
        RefusedConnections.add(connection);
        stopped.send(connection, request.getRequestURI());
        return context.getStopAction();
    }
}
