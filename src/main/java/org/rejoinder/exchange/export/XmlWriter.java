package org.rejoinder.exchange.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes elements with text, without any character that XML 1.0 does not allow (its section 2.2). */
final class XmlWriter {

    private static final int BUFFER = 1 << 15;

    private final Writer out;

    XmlWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    /** As it is. */
    void line(String markup) throws IOException {
        out.write(markup);
        out.write('\n');
    }

    /** Figures, dates, words of the format. */
    void plain(String element, Object text) throws IOException {
        line("<" + element + ">" + attribute(String.valueOf(text)) + "</" + element + ">");
    }

    void cdata(String element, String text) throws IOException {
        line("<" + element + ">" + cdata(text) + "</" + element + ">");
    }

    static String cdata(String text) {
        return "<![CDATA[" + allowed(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    static String attribute(String text) {
        return allowed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }

    static String allowed(String text) {
        if (text.codePoints().allMatch(XmlWriter::isAllowed)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlWriter::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int point) {
        return point >= ' ' && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point > 0xFFFF
                || point == '\n'
                || point == '\t'
                || point == '\r';
    }

    void flush() throws IOException {
        out.flush();
    }
}
