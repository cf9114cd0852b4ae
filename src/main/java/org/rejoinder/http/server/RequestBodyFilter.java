package org.rejoinder.http.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpBrokenContent;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.rejoinder.http.BodyLimitFilter;

/**
 * Gives the application requests whose bodies have come, whole and within the limit of their address, so that a body that
 * comes slowly holds no thread and one that is too large no memory. Only who is signed in is waited for, there where the desk
 * takes pictures and articles, and who sends a file with a key. What is refused here the application tells ({@link BodyLimitFilter}).
 */
final class RequestBodyFilter extends DelegatingFilter {

    /** A page of text takes a second on the slowest line. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Bodies that are on their way at once: with 400 KiB each, 25 MiB. One that comes at once is none of them. */
    private static final int MOST = 64;

    private static final int MOST_OF_A_NETWORK = 32;

    /** What cannot be read of a body. */
    private enum Problem {
        BODY
    }

    private final BodyLimitResolver limits;
    private final RequestCounter inFlight;
    private final ConnectionDeadlines slow;
    private final MalformedRequestLog malformed;
    private final Clock clock;
    private final Map<Connection<?>, RequestBody> coming = new ConcurrentHashMap<>();
    private final DirectAnswer tooSlow =
            new DirectAnswer(HttpServletResponse.SC_REQUEST_TIMEOUT, "That came too slowly. Please try again.", "");

    RequestBodyFilter(
            Filter usual,
            BodyLimitResolver limits,
            RequestCounter inFlight,
            ConnectionDeadlines slow,
            MalformedRequestLog malformed,
            Clock clock) {
        super(usual);
        this.limits = limits;
        this.inFlight = inFlight;
        this.slow = slow;
        this.malformed = malformed;
        this.clock = clock;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        // What comes back after waiting has another message
        Object message = context.getMessage();
        if (!(message instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)
                || request.isUpgrade()) {
            return super.handleRead(context);
        }
        RequestBody body = RequestBody.of(request);
        if (content instanceof HttpBrokenContent) {
            return breakOff(context, body);
        }
        if (StrictChunkedEncoding.isBroken(request)) {
            return refuseMalformed(context, request, body);
        }
        if (body == null) {
            return hasNone(content) ? super.handleRead(context) : begin(context, content, request);
        }
        return switch (body.state()) {
            case COMING -> goOn(context, content, request, body);
            case UNREAD -> super.handleRead(context);
            default -> context.getStopAction();
        };
    }

    private static boolean hasNone(HttpContent content) {
        return content.isLast() && !content.getContent().hasRemaining();
    }

    private NextAction begin(FilterChainContext context, HttpContent content, HttpRequestPacket request)
            throws IOException {
        if (limits.areForKnown(request)) {
            new RequestBody(RequestBody.State.UNREAD, null).belongTo(request);
            return super.handleRead(context);
        }
        var body = new RequestBody(RequestBody.State.COMING, limits.client(request));
        body.belongTo(request);
        body.count(content.getContent());
        long limit = limits.of(request);
        if (Math.max(request.getContentLength(), body.size()) > limit
                || StrictChunkedEncoding.announced(request) > limit) {
            return refuse(context, request, body, RequestBody.State.TOO_LARGE);
        } else if (content.isLast()) {
            body.change(RequestBody.State.COMING, RequestBody.State.WHOLE);
            return super.handleRead(context);
        } else if (isFull(body) || !inFlight.begin()) {
            return refuse(context, request, body, RequestBody.State.TOO_MANY);
        }
        Connection<?> connection = context.getConnection();
        coming.put(connection, body);
        body.keep(content.getContent());
        String path = request.getRequestURI();
        slow.expect(connection, LONGEST, () -> giveUp(connection, body, path));
        acknowledge(context, request);
        return context.getStopAction();
    }

    private boolean isFull(RequestBody body) {
        return coming.size() >= MOST
                || coming.values().stream()
                                .filter(other -> other.client().equals(body.client()))
                                .count()
                        >= MOST_OF_A_NETWORK;
    }

    private NextAction goOn(
            FilterChainContext context, HttpContent content, HttpRequestPacket request, RequestBody body)
            throws IOException {
        body.count(content.getContent());
        if (body.size() > limits.of(request) || StrictChunkedEncoding.announced(request) > limits.of(request)) {
            return leave(context.getConnection(), body, RequestBody.State.TOO_LARGE)
                    ? refuse(context, request, body, RequestBody.State.TOO_LARGE)
                    : context.getStopAction();
        }
        body.keep(content.getContent());
        if (!content.isLast()) {
            return context.getStopAction();
        }
        coming.remove(context.getConnection());
        slow.forget(context.getConnection());
        if (!body.change(RequestBody.State.COMING, RequestBody.State.WHOLE)) {
            return context.getStopAction();
        }
        try {
            context.setMessage(whole(request, Buffers.wrap(context.getMemoryManager(), body.bytes())));
            return super.handleRead(context);
        } finally {
            inFlight.end();
        }
    }

    /** It was counted as one that is on its way. */
    private boolean leave(Connection<?> connection, RequestBody body, RequestBody.State state) {
        coming.remove(connection);
        slow.forget(connection);
        boolean left = body.change(RequestBody.State.COMING, state);
        if (left) {
            inFlight.end();
        }
        return left;
    }

    private static HttpContent whole(HttpRequestPacket request, Buffer bytes) {
        return HttpContent.builder(request).content(bytes).last(true).build();
    }

    /** The application says so at once, and whatever still comes is thrown away, so that the answer is read; but not for ever. */
    private NextAction refuse(
            FilterChainContext context, HttpRequestPacket request, RequestBody body, RequestBody.State state)
            throws IOException {
        body.change(RequestBody.State.COMING, state);
        body.belongTo(request);
        request.getProcessingState().setKeepAlive(false);
        slow.expect(context.getConnection(), LONGEST, context.getConnection()::closeSilently);
        context.setMessage(whole(request, Buffers.EMPTY_BUFFER));
        return super.handleRead(context);
    }

    /** Who is signed in may be read by the application already: it learns that no more comes. */
    private NextAction refuseMalformed(FilterChainContext context, HttpRequestPacket request, RequestBody body)
            throws IOException {
        malformed.tell(Problem.BODY, clock.instant());
        if (body == null) {
            return refuse(
                    context, request, new RequestBody(RequestBody.State.COMING, null), RequestBody.State.MALFORMED);
        }
        if (body.change(RequestBody.State.UNREAD, RequestBody.State.MALFORMED)) {
            context.setMessage(HttpBrokenContent.builder(request)
                    .error(new IOException("The chunks of a body are none"))
                    .build());
            return super.handleRead(context);
        }
        return leave(context.getConnection(), body, RequestBody.State.MALFORMED)
                ? refuse(context, request, body, RequestBody.State.MALFORMED)
                : context.getStopAction();
    }

    /** The parser has refused it and leaves the connection. */
    private NextAction breakOff(FilterChainContext context, RequestBody body) throws IOException {
        malformed.tell(Problem.BODY, clock.instant());
        if (body != null && body.state() == RequestBody.State.UNREAD) {
            return super.handleRead(context);
        }
        if (body != null) {
            leave(context.getConnection(), body, RequestBody.State.GIVEN_UP);
        }
        return context.getStopAction();
    }

    private void giveUp(Connection<?> connection, RequestBody body, String path) {
        if (leave(connection, body, RequestBody.State.GIVEN_UP)) {
            tooSlow.send(connection, path);
        }
    }

    /** RFC 9110, 10.1.1: who asked whether the body is welcome waits for a word. */
    private static void acknowledge(FilterChainContext context, HttpRequestPacket request) {
        if (request.requiresAcknowledgement() && "100-continue".equalsIgnoreCase(request.getHeader(Header.Expect))) {
            HttpResponsePacket response = request.getResponse();
            HttpStatus.CONINTUE_100.setValues(response);
            response.setAcknowledgement(true);
            context.write(response);
            HttpStatus.OK_200.setValues(response);
        }
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        RequestBody body = coming.get(context.getConnection());
        if (body != null) {
            leave(context.getConnection(), body, RequestBody.State.GIVEN_UP);
        }
        return super.handleClose(context);
    }
}
