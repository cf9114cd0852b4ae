package org.rejoinder.http.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.rejoinder.settings.Network;

/** The body of one request while it comes in, and what the application is told of it. */
public final class RequestBody {

    /** How far it has come. */
    public enum State {
        COMING,
        WHOLE,
        /** More than its address takes; none of it is there. */
        TOO_LARGE,
        /** Its chunks are none; nothing of it is there. */
        MALFORMED,
        /** Too many others come in; none of it is there. */
        TOO_MANY,
        /** Who sends it is signed in: it is read by who wants it. */
        UNREAD,
        /** Nobody waits for it any more. */
        GIVEN_UP
    }

    private static final String NAME = RequestBody.class.getName();

    private final Network client;

    /** Null unless it belongs to one. */
    private HttpRequestPacket request;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private State state;
    private long size;

    RequestBody(State state, Network client) {
        this.state = state;
        this.client = client;
    }

    /** @return null if the request has none, or nobody looked at it */
    public static RequestBody of(HttpServletRequest request) {
        return (RequestBody) request.getAttribute(NAME);
    }

    /** @return null if nobody looked at it */
    static RequestBody of(HttpRequestPacket request) {
        return (RequestBody) request.getAttribute(NAME);
    }

    void belongTo(HttpRequestPacket request) {
        this.request = request;
        request.setAttribute(NAME, this);
    }

    Network client() {
        return client;
    }

    public synchronized State state() {
        return state;
    }

    synchronized long size() {
        return size;
    }

    /** @return false if it was in that state no more */
    synchronized boolean change(State from, State to) {
        boolean changes = state == from;
        if (changes) {
            state = to;
        }
        return changes;
    }

    /** For one that the application has read: whether the rest of it never came. */
    public boolean isCutOff() {
        return request != null && request.isExpectContent();
    }

    synchronized void count(Buffer part) {
        size += part.remaining();
    }

    synchronized void keep(Buffer part) {
        var copy = new byte[part.remaining()];
        part.get(copy);
        bytes.writeBytes(copy);
    }

    synchronized byte[] bytes() {
        return bytes.toByteArray();
    }
}
