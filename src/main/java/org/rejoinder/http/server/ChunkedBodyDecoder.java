package org.rejoinder.http.server;

import java.io.ByteArrayOutputStream;
import java.util.function.IntSupplier;

/**
 * Reads a body in chunks as RFC 9112, 7.1 writes it, and nothing else: what two servers could read in two ways, and so be made
 * to take one request for two, breaks it for good. Extensions and trailers are looked at and left out.
 */
final class ChunkedBodyDecoder {

    /** What comes next. */
    private enum State {
        SIZE,
        BLANK_AFTER_SIZE,
        EXTENSION,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER,
        TRAILER_NAME,
        TRAILER_VALUE,
        TRAILER_LF,
        END_LF,
        COMPLETE,
        BROKEN
    }

    /** Hexadecimal digits. */
    private static final int LONGEST_SIZE = 16;

    /** Bytes of extensions and trailers of one body; as much as a head may have. */
    private static final int MOST_EXTRAS = RequestHead.LONGEST;

    private State state = State.SIZE;
    private int digits;
    private long remaining;
    private int extras;

    boolean isComplete() {
        return state == State.COMPLETE;
    }

    boolean isBroken() {
        return state == State.BROKEN;
    }

    /** How many bytes of the present chunk are still to come. */
    long announced() {
        return state == State.DATA ? remaining : 0;
    }

    /**
     * Reads on until the body is complete, or broken.
     *
     * @param next gives the next byte
     * @param available how many bytes there are
     * @param data takes what the body says
     */
    void read(IntSupplier next, int available, ByteArrayOutputStream data) {
        for (int i = 0; i < available && !isComplete() && !isBroken(); i++) {
            int b = next.getAsInt() & 0xff;
            if (state == State.DATA) {
                data.write(b);
                remaining--;
                state = remaining == 0 ? State.DATA_CR : State.DATA;
            } else {
                state = after(b);
            }
        }
    }

    private State after(int b) {
        return switch (state) {
            case SIZE -> afterSize(b);
            case BLANK_AFTER_SIZE -> b == ';' ? extra(State.EXTENSION) : blank(b);
            case EXTENSION -> b == '\r' ? State.SIZE_LF : text(b, State.EXTENSION);
            case SIZE_LF -> b == '\n' ? firstOfChunk() : State.BROKEN;
            case DATA_CR -> b == '\r' ? State.DATA_LF : State.BROKEN;
            case DATA_LF -> b == '\n' ? State.SIZE : State.BROKEN;
            case TRAILER -> b == '\r' ? State.END_LF : name(b);
            case TRAILER_NAME -> b == ':' ? extra(State.TRAILER_VALUE) : name(b);
            case TRAILER_VALUE -> b == '\r' ? State.TRAILER_LF : text(b, State.TRAILER_VALUE);
            case TRAILER_LF -> b == '\n' ? State.TRAILER : State.BROKEN;
            case END_LF -> b == '\n' ? State.COMPLETE : State.BROKEN;
            case DATA, COMPLETE, BROKEN -> State.BROKEN;
        };
    }

    private State afterSize(int b) {
        int digit = b < 0x80 ? Character.digit(b, 16) : -1;
        if (digit >= 0 && digits < LONGEST_SIZE) {
            digits++;
            remaining = remaining << 4 | digit;
            return remaining < 0 ? State.BROKEN : State.SIZE;
        } else if (digit >= 0 || digits == 0) {
            return State.BROKEN;
        } else if (b == '\r') {
            return State.SIZE_LF;
        }
        return b == ';' ? extra(State.EXTENSION) : blank(b);
    }

    private State firstOfChunk() {
        digits = 0;
        return remaining == 0 ? State.TRAILER : State.DATA;
    }

    /** RFC 9112, 7.1.1: it may stand before an extension alone. */
    private State blank(int b) {
        return b == ' ' || b == '\t' ? extra(State.BLANK_AFTER_SIZE) : State.BROKEN;
    }

    private State name(int b) {
        return RequestHead.isInToken(b) ? extra(State.TRAILER_NAME) : State.BROKEN;
    }

    private State text(int b, State same) {
        return b == '\t' || b >= ' ' && b != 0x7f ? extra(same) : State.BROKEN;
    }

    private State extra(State wanted) {
        extras++;
        return extras <= MOST_EXTRAS ? wanted : State.BROKEN;
    }
}
