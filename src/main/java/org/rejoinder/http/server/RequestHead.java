package org.rejoinder.http.server;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first part of a request as it came: the request line and the header fields (RFC 9112). What two servers could read in
 * two ways, and so be made to take one request for two, is no request. Looks at each byte once: every request passes here.
 */
final class RequestHead {

    /** What is wrong with a head. */
    enum Problem {
        REQUEST_LINE,
        /** Nobody is led on to another host from here, nor sent back what they sent: the server would say so without a page. */
        METHOD,
        FIELD,
        HOST,
        LENGTH,
        CODING,
        /** A body where none means anything (RFC 9110, 9.3.1). */
        BODY,
        SIZE
    }

    /** Bytes; as much as the server's own buffer (pre-boot-commands.txt). */
    static final int LONGEST = 16 * 1024;

    /** RFC 9110, 5.6.2. */
    private static final boolean[] TOKEN = among("!#$%&'*+-.^_`|~");

    /** RFC 3986, 3.2.2 and 3.2.3. */
    private static final boolean[] HOST = among("-._~!$&'()*+,;=:%[]");

    private static final int LONGEST_LENGTH = 18;

    private final byte[] bytes;
    private final int end;
    private int at;
    private Problem problem;
    private int hosts;
    private boolean hasLength;
    private boolean hasCoding;
    private boolean isOld;
    private boolean reads;
    private boolean hasBody;
    private boolean takesNoBody;

    /**
     * @param end behind the empty line
     */
    RequestHead(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /** Where the empty line ends that ends the head; -1 if it is not there yet. */
    static int endIn(byte[] bytes, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (bytes[i] == '\n') {
                if (bytes[i + 1] == '\n') {
                    return i + 2;
                } else if (bytes[i + 1] == '\r' && i + 2 < to && bytes[i + 2] == '\n') {
                    return i + 3;
                }
            }
        }
        return -1;
    }

    /** What is wrong with it. What asks for another protocol is made unreadable. */
    Optional<Problem> check() {
        readRequestLine(lineEnd());
        while (problem == null && at < end) {
            readField(lineEnd());
        }
        if (problem == null && (hosts > 1 || hosts == 0 && !isOld)) {
            problem = Problem.HOST;
        } else if (problem == null && hasCoding && (hasLength || isOld)) {
            problem = Problem.CODING;
        } else if (problem == null && takesNoBody && (hasBody || hasCoding)) {
            problem = Problem.BODY;
        }
        return Optional.ofNullable(problem);
    }

    /** Where its words end; {@link #at} goes on behind it. */
    private int lineEnd() {
        int line = at;
        while (bytes[line] != '\n') {
            line++;
        }
        return line > at && bytes[line - 1] == '\r' ? line - 1 : line;
    }

    private void goOnAfter(int lineEnd) {
        at = bytes[lineEnd] == '\r' ? lineEnd + 2 : lineEnd + 1;
    }

    private void readRequestLine(int line) {
        int method = tokenEnd(at, line);
        int target = method + 1;
        while (target < line && bytes[target] > ' ' && bytes[target] != 0x7f) {
            target++;
        }
        boolean shaped = method > at
                && method < line
                && bytes[method] == ' '
                && target > method + 1
                && line - target == " HTTP/1.1".length()
                && startsWith(" HTTP/", target)
                && isDigit(bytes[target + 6])
                && bytes[target + 7] == '.'
                && isDigit(bytes[target + 8]);
        if (!shaped) {
            problem = Problem.REQUEST_LINE;
            return;
        }
        if (startsWith("CONNECT ", at) || startsWith("TRACE ", at)) {
            problem = Problem.METHOD;
            return;
        } else if (startsWith("PRI ", at)) {
            problem = Problem.REQUEST_LINE;
            return;
        }
        isOld = startsWith("1.0", target + 6);
        reads = startsWith("GET ", at);
        takesNoBody = reads || startsWith("HEAD ", at) || startsWith("DELETE ", at);
        goOnAfter(line);
    }

    private void readField(int line) {
        if (line > at) {
            int colon = tokenEnd(at, line);
            if (colon == at || colon == line || bytes[colon] != ':' || hasMoreThanText(colon, line)) {
                problem = Problem.FIELD;
                return;
            }
            readField(colon, line);
        }
        goOnAfter(line);
    }

    private void readField(int colon, int line) {
        int value = colon + 1;
        while (value < line && isBlank(bytes[value])) {
            value++;
        }
        int last = line;
        while (last > value && isBlank(bytes[last - 1])) {
            last--;
        }
        switch (colon - at) {
            case 4 -> readHost(value, last);
            case 6 -> readExpectation(value, last);
            case 7 -> readUpgrade(value, last);
            case 10 -> readConnection(value, last);
            case 14 -> readLength(value, last);
            case 17 -> readCoding(value, last);
            default -> {
                // means nothing here
            }
        }
    }

    private void readHost(int value, int last) {
        if (is("host", at)) {
            hosts++;
            if (value == last) {
                problem = Problem.HOST;
            }
            for (int i = value; i < last; i++) {
                if (bytes[i] < 0 || !HOST[bytes[i]]) {
                    problem = Problem.HOST;
                }
            }
        }
    }

    private void readLength(int value, int last) {
        if (is("content-length", at)) {
            boolean number = last > value && last - value <= LONGEST_LENGTH;
            for (int i = value; i < last; i++) {
                number &= isDigit(bytes[i]);
                hasBody |= bytes[i] != '0';
            }
            if (!number || hasLength) {
                problem = Problem.LENGTH;
            }
            hasLength = true;
        }
    }

    private void readCoding(int value, int last) {
        if (is("transfer-encoding", at)) {
            if (hasCoding || last - value != "chunked".length() || !is("chunked", value)) {
                problem = Problem.CODING;
            }
            hasCoding = true;
        }
    }

    /** The server looks for this word alone, where it may stand among others. */
    private void readConnection(int value, int last) {
        if (is("connection", at) && last - value > "close".length()) {
            for (int i = value; i <= last - "close".length(); i++) {
                boolean begins = i == value || isBlank(bytes[i - 1]) || bytes[i - 1] == ',';
                int behind = i + "close".length();
                boolean ends = behind == last || isBlank(bytes[behind]) || bytes[behind] == ',';
                if (begins && ends && is("close", i)) {
                    System.arraycopy("close".getBytes(StandardCharsets.US_ASCII), 0, bytes, value, "close".length());
                    for (int j = value + "close".length(); j < last; j++) {
                        bytes[j] = ' ';
                    }
                    return;
                }
            }
        }
    }

    /** What nobody here knows is not expected; the server would refuse it without a word (RFC 9110, 10.1.1). */
    private void readExpectation(int value, int last) {
        boolean known = last - value == "100-continue".length() && is("100-continue", value);
        if (!known && is("expect", at)) {
            bytes[at] = 'x';
        }
    }

    /** Nothing but a WebSocket is spoken here; a client may ask for more, and goes on without (RFC 9110, 7.8). */
    private void readUpgrade(int value, int last) {
        boolean known = reads && last - value == "websocket".length() && is("websocket", value);
        if (!known && is("upgrade", at)) {
            bytes[at] = 'x';
        }
    }

    static boolean isInToken(int b) {
        return b >= 0 && b < TOKEN.length && TOKEN[b];
    }

    private int tokenEnd(int from, int to) {
        int i = from;
        while (i < to && isInToken(bytes[i])) {
            i++;
        }
        return i;
    }

    /** Control characters; and what is beyond ASCII, which the server refuses without a word (RFC 9110, 5.5). */
    private boolean hasMoreThanText(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < ' ' && bytes[i] != '\t' || bytes[i] == 0x7f) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(String word, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @param word in lower case; the field reaches at least as far */
    private boolean is(String word, int from) {
        for (int i = 0; i < word.length(); i++) {
            byte letter = bytes[from + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static boolean[] among(String others) {
        var among = new boolean[128];
        for (char c = 0; c < among.length; c++) {
            among[c] = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || others.indexOf(c) >= 0;
        }
        return among;
    }
}
