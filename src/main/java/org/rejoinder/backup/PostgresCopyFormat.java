package org.rejoinder.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Rows as PostgreSQL's {@code COPY} writes and reads them as text: a line each, tabs between the columns, {@code \N} for null,
 * a backslash before what would be taken for one of these. UTF-8.
 */
final class PostgresCopyFormat {

    private static final String NULL = "\\N";

    /** What a letter behind a backslash stands for, and the letters. */
    private static final String ESCAPED = "\b\f\n\r\t\u000b";

    private static final String LETTERS = "bfnrtv";

    private PostgresCopyFormat() {}

    static Writer writer(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** @param value null for null */
    static void write(Writer out, String value) throws IOException {
        if (value == null) {
            out.write(NULL);
            return;
        }
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            int known = each == '\\' || each < ' ' ? ESCAPED.indexOf(each) : -1;
            if (known >= 0 || each == '\\') {
                out.write(value, written, i - written);
                out.write('\\');
                out.write(known >= 0 ? LETTERS.charAt(known) : each);
                written = i + 1;
            }
        }
        out.write(value, written, value.length() - written);
    }

    static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The columns of a line; null for null. */
    static String[] read(String line) {
        String[] columns = line.split("\t", -1);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i].equals(NULL) ? null : unescaped(columns[i]);
        }
        return columns;
    }

    private static String unescaped(String column) {
        if (column.indexOf('\\') < 0) {
            return column;
        }
        var text = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            char each = column.charAt(i);
            if (each == '\\' && i + 1 < column.length()) {
                i++;
                int known = LETTERS.indexOf(column.charAt(i));
                each = known >= 0 ? ESCAPED.charAt(known) : column.charAt(i);
            }
            text.append(each);
        }
        return text.toString();
    }

    /** The first line, without its end. What follows can be read from the same stream. */
    static String heading(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            line.append((char) each);
        }
        return line.toString();
    }
}
