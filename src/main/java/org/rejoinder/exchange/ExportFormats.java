package org.rejoinder.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.exchange.disqus.DisqusReader;
import org.rejoinder.exchange.file.UnpackedFile;
import org.rejoinder.exchange.isso.IssoReader;
import org.rejoinder.exchange.own.RejoinderExport;
import org.rejoinder.exchange.own.RejoinderReader;
import org.rejoinder.exchange.sqlite.SqliteFile;
import org.rejoinder.exchange.wxr.WxrReader;

/** Whose export a file is, by how it begins and not by what it is called. */
final class ExportFormats {

    /** What WordPress says before its first element is a fifth of that. */
    private static final int HEAD = 8_192;

    private static final String READABLE =
            " Exports of WordPress (Tools → Export), Ghost (Settings → Import/Export), Disqus (Admin → Community → Export),"
                    + " Commento and Comentario, backups of Remark42 and the database of Isso can be read.";
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /** Behind a byte order mark, read as bytes, and what XML has before its first element. */
    private static final Pattern FIRST =
            Pattern.compile("(?:ï»¿|þÿ|ÿþ)?\\s*+(?:<[?!][^>]*+>\\s*+)*+<([A-Za-z][A-Za-z0-9:._-]{0,40}+)([^>]*+)");

    /** The beginning of {@link SqliteFile#MAGIC}, without what is left out of a head. */
    private static final String SQLITE = SqliteFile.MAGIC.replace("\0", "");

    private static final Pattern JSON = Pattern.compile("(?:ï»¿|þÿ|ÿþ)?\\s*+\\{");

    private ExportFormats() {}

    static ExportReader readerOf(Path file) throws IOException {
        if (UnpackedFile.isZip(file) && RejoinderExport.isOne(file)) {
            return new RejoinderReader();
        }
        String head = head(file);
        if (head.isBlank()) {
            throw new UnreadableExportException("The file is empty." + READABLE);
        }
        if (head.startsWith(SQLITE)) {
            return new IssoReader();
        }
        if (JSON.matcher(head).lookingAt()) {
            return JsonFormats.readerOf(file, READABLE);
        }
        Matcher first = FIRST.matcher(COMMENT.matcher(head).replaceAll(""));
        if (!first.lookingAt() && head.contains("<!DOCTYPE")) {
            throw new UnreadableExportException(
                    "The file declares a document type, which no export does. Nothing of it was read.");
        }
        if (!first.lookingAt()) {
            throw new UnreadableExportException("The file is no export." + READABLE);
        }
        return switch (first.group(1)) {
            case "disqus" -> new DisqusReader();
            case "rss" -> wordPress(first.group(2));
            default ->
                throw new UnreadableExportException(
                        "The file is no export: it begins with <%s>.".formatted(first.group(1)) + READABLE);
        };
    }

    /** Whether the beginning says whose it is. What is packed says so at its end, and JSON anywhere. */
    static boolean isKnownByHead(Path file) throws IOException {
        return !UnpackedFile.isPacked(file) && !JSON.matcher(head(file)).lookingAt();
    }

    private static ExportReader wordPress(String attributes) throws UnreadableExportException {
        if (!attributes.contains(WxrReader.NAMESPACE)) {
            throw new UnreadableExportException(
                    "The file is a feed, which has the newest articles and no replies, and no export." + READABLE);
        }
        return new WxrReader();
    }

    /** Unpacked, and without the halves of characters that say nothing here. */
    private static String head(Path file) throws IOException {
        try (InputStream in = UnpackedFile.open(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        }
    }
}
