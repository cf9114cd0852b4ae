package org.rejoinder.outbound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an answer (RFC 9112): to its end, so as to know that it was meant, or as far as anybody reads. */
final class OutboundAnswerReader {

    /** Bytes of it, its head included. */
    static final int MOST = 64 << 10;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})\\s*(?:;.*)?");

    /** Characters; behind the last whole one before the end of what is read nothing is looked for. */
    private static final int LONGEST_CHUNK_HEAD = 100;

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;

    private final InputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** That may be read behind the head, besides what that leaves. */
    private final int more;

    private int left = MOST;
    private boolean cut;

    private OutboundAnswerReader(InputStream in, int most) {
        this.in = in;
        more = most - MOST;
    }

    /** @throws IOException if it is no answer, or breaks off */
    static OutboundAnswer read(InputStream in) throws IOException {
        OutboundResponse response = read(in, MOST);
        return new OutboundAnswer(
                response.status(),
                response.header("retry-after").orElse(null),
                new String(response.body(), StandardCharsets.UTF_8),
                response.cut());
    }

    /**
     * @param most bytes of it, of which its head is {@link #MOST} at most
     * @throws IOException if it is no answer, or breaks off
     */
    static OutboundResponse read(InputStream in, int most) throws IOException {
        return new OutboundAnswerReader(new BufferedInputStream(in), most).read();
    }

    private OutboundResponse read() throws IOException {
        Matcher first = STATUS.matcher(line());
        if (!first.matches()) {
            throw new IOException("It does not answer by HTTP.");
        }
        int status = Integer.parseInt(first.group(1));
        long length = -1;
        boolean chunked = false;
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(":", 2);
            String value = header.length < 2 ? "" : header[1].strip();
            String name = header[0].strip().toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
            switch (name) {
                case "content-length" -> length = LENGTH.matcher(value).matches() ? Long.parseLong(value) : -1;
                case "transfer-encoding" ->
                    chunked = value.toLowerCase(Locale.ROOT).endsWith("chunked");
                default -> {}
            }
        }
        if (status < OK) {
            return read();
        }
        if (status != NO_CONTENT && status != NOT_MODIFIED) {
            left += more;
            readBody(chunked, length);
        }
        return new OutboundResponse(status, headers, body.toByteArray(), cut);
    }

    private void readBody(boolean chunked, long length) throws IOException {
        if (chunked) {
            readChunks();
        } else if (length >= 0) {
            readBytes(length);
        } else {
            readToEnd();
        }
    }

    private void readToEnd() throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            body.write(next);
            if (--left <= 0) {
                cut = true;
                return;
            }
        }
    }

    private void readChunks() throws IOException {
        long size = -1;
        while (size != 0 && left > LONGEST_CHUNK_HEAD) {
            Matcher chunk = CHUNK.matcher(line());
            if (!chunk.matches()) {
                throw new IOException("The chunks of its answer are none.");
            }
            size = Long.parseLong(chunk.group(1), 16);
            readBytes(size);
            if (left > LONGEST_CHUNK_HEAD) {
                line();
            }
        }
        cut |= size != 0;
    }

    private void readBytes(long many) throws IOException {
        for (long i = 0; i < many; i++) {
            if (left <= 0) {
                cut = true;
                return;
            }
            body.write(next());
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = next(); next != '\n'; next = next()) {
            if (left == 0) {
                throw new IOException("The head of its answer is too long.");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    private int next() throws IOException {
        int next = in.read();
        left--;
        if (next < 0) {
            throw new EOFException("Its answer broke off.");
        }
        return next;
    }
}
