package org.rejoinder.http.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;
import org.rejoinder.http.AccessFilter;
import org.rejoinder.http.BadRequestServlet;

/**
 * In front of the server's own parser: gives it heads of requests that are whole and in order. Whoever sends another kind is
 * led to the page of the site that says so, and their connection ends with it; whoever sends one too slowly is left.
 */
final class RequestHeadFilter extends DelegatingFilter {

    /** {@link BadRequestServlet} answers there. */
    private static final byte[] SAYS_SO = asking("GET /malformed");

    private static final byte[] TELLS_PROGRAMS = asking("GET /api/v1/malformed");

    /** {@link AccessFilter} answers that: as to any method that nothing takes. */
    private static final byte[] TAKES_NO_SUCH_METHOD = asking("PUT /");

    private static final byte[] TELLS_PROGRAMS_OF_METHODS = asking("PUT /api/v1");

    private static final Duration LONGEST = Duration.ofSeconds(15);

    /** What the parser keeps with a connection while it reads a body. */
    private final Attribute<Object> reading =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

    private final ConnectionDeadlines slow;
    private final MalformedRequestLog malformed;
    private final Clock clock;

    RequestHeadFilter(Filter parser, ConnectionDeadlines slow, MalformedRequestLog malformed, Clock clock) {
        super(parser);
        this.slow = slow;
        this.malformed = malformed;
        this.clock = clock;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Connection<?> connection = context.getConnection();
        if (RefusedConnections.contain(connection)) {
            return context.getStopAction();
        }
        if (reading.get(connection) != null) {
            return super.handleRead(context);
        }
        Buffer input = contiguous(context);
        skipEmptyLines(input);
        int start = input.arrayOffset() + input.position();
        int limit = input.arrayOffset() + input.limit();
        int end = RequestHead.endIn(input.array(), start, limit);
        if (end < 0 && limit - start <= RequestHead.LONGEST) {
            slow.expect(connection, LONGEST, connection::closeSilently);
            return input.hasRemaining() ? context.getStopAction(input) : context.getStopAction();
        }
        slow.forget(connection);
        Optional<RequestHead.Problem> problem = end < 0 || end - start > RequestHead.LONGEST
                ? Optional.of(RequestHead.Problem.SIZE)
                : new RequestHead(input.array(), start, end).check();
        if (problem.isPresent()) {
            malformed.tell(problem.get(), clock.instant());
            RefusedConnections.add(connection);
            byte[] instead = answering(problem.get(), RequestTarget.isForPrograms(input.array(), start, limit));
            context.setMessage(Buffers.wrap(context.getMemoryManager(), instead.clone()));
        }
        return super.handleRead(context);
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        ReasonPhrases.complete(context.getMessage());
        return super.handleWrite(context);
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        slow.forget(context.getConnection());
        return super.handleClose(context);
    }

    private static byte[] asking(String line) {
        return (line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] answering(RequestHead.Problem problem, boolean forPrograms) {
        if (problem == RequestHead.Problem.METHOD) {
            return forPrograms ? TELLS_PROGRAMS_OF_METHODS : TAKES_NO_SUCH_METHOD;
        }
        return forPrograms ? TELLS_PROGRAMS : SAYS_SO;
    }

    private static Buffer contiguous(FilterChainContext context) {
        Buffer input = context.getMessage();
        if (!input.hasArray()) {
            var bytes = new byte[input.remaining()];
            input.get(bytes);
            input.tryDispose();
            input = Buffers.wrap(context.getMemoryManager(), bytes);
            context.setMessage(input);
        }
        return input;
    }

    /** RFC 9112, 2.2. */
    private static void skipEmptyLines(Buffer input) {
        while (input.hasRemaining() && (input.get(input.position()) == '\r' || input.get(input.position()) == '\n')) {
            input.position(input.position() + 1);
        }
    }
}
