package org.rejoinder.exchange.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.file.UnpackedFile;

/**
 * What a file is written in: as its first bytes show, then as it says itself (XML 1.0, appendix F). One that says something
 * else but reads as UTF-8 to its end is UTF-8: nothing else looks like that by chance.
 *
 * @param said what it says itself; empty if nothing
 */
record XmlCharset(Charset charset, String said, int byteOrderMark) {

    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    static XmlCharset of(Path file) throws IOException {
        byte[] head = head(file);
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new XmlCharset(StandardCharsets.UTF_8, "", 3);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new XmlCharset(StandardCharsets.UTF_16BE, "", 2);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new XmlCharset(StandardCharsets.UTF_16LE, "", 2);
        }
        if (begins(head, 0, '<')) {
            return new XmlCharset(StandardCharsets.UTF_16BE, "", 0);
        }
        if (begins(head, '<', 0)) {
            return new XmlCharset(StandardCharsets.UTF_16LE, "", 0);
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declared.find() ? declared(file, declared.group(1)) : new XmlCharset(StandardCharsets.UTF_8, "", 0);
    }

    private static XmlCharset declared(Path file, String name) throws IOException {
        Charset charset = known(name);
        boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        boolean isUtf8 = wide || !charset.equals(StandardCharsets.UTF_8) && Utf8Check.isUtf8(file);
        // Its first bytes are of one byte each, whatever it says
        return new XmlCharset(isUtf8 ? StandardCharsets.UTF_8 : charset, name, 0);
    }

    private static Charset known(String name) throws UnreadableExportException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableExportException("The file says that it is written in “" + name
                    + "”, which is not known here. Save it as UTF-8, and try again.");
        }
    }

    boolean isOtherThanSaid() {
        return !said.isEmpty() && !known(said, charset);
    }

    private static boolean known(String name, Charset charset) {
        return charset.equals(Charset.forName(name));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = UnpackedFile.open(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
