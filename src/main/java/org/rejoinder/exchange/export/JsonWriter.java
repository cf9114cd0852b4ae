package org.rejoinder.exchange.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON with the least of white space and of escapes (RFC 8785), each row of an array on a line of its own: the same
 * content has the same bytes. Half a character is escaped, as JSON can say it and UTF-8 cannot.
 */
final class JsonWriter {

    private final Writer out;
    private boolean isFirst = true;

    JsonWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    }

    void beginObject() throws IOException {
        open('{');
    }

    void endObject() throws IOException {
        close('}');
    }

    void beginArray(String name) throws IOException {
        name(name);
        open('[');
    }

    void endArray() throws IOException {
        out.write(isFirst ? "" : "\n");
        close(']');
    }

    /** Of an array. */
    void beginRow() throws IOException {
        separate();
        out.write('\n');
        open('{');
    }

    void string(String name, String value) throws IOException {
        name(name);
        string(value);
        isFirst = false;
    }

    /** @param value a number or a truth value */
    void plain(String name, Object value) throws IOException {
        name(name);
        out.write(value.toString());
        isFirst = false;
    }

    private void name(String name) throws IOException {
        separate();
        string(name);
        out.write(':');
    }

    private void open(char bracket) throws IOException {
        out.write(bracket);
        isFirst = true;
    }

    private void close(char bracket) throws IOException {
        out.write(bracket);
        isFirst = false;
    }

    private void separate() throws IOException {
        if (!isFirst) {
            out.write(',');
        }
    }

    private void string(String value) throws IOException {
        out.write('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            String escape = escape(value, i);
            if (escape != null) {
                out.write(value, from, i - from);
                out.write(escape);
                from = i + 1;
            }
        }
        out.write(value, from, value.length() - from);
        out.write('"');
    }

    /** Null for what stands for itself. */
    private static String escape(String value, int at) {
        char each = value.charAt(at);
        return switch (each) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> each < ' ' || isHalf(value, at) ? "\\u%04x".formatted((int) each) : null;
        };
    }

    private static boolean isHalf(String value, int at) {
        char each = value.charAt(at);
        return Character.isHighSurrogate(each)
                        && (at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1)))
                || Character.isLowSurrogate(each) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }

    void flush() throws IOException {
        out.flush();
    }
}
