package org.rejoinder.exchange.json;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.file.UnpackedFile;
import org.rejoinder.exchange.text.SourceText;
import org.rejoinder.exchange.xml.MendingDecoder;
import org.rejoinder.json.JsonParsers;

/** The objects of a file, one after another, without any that is behind in memory. */
public final class ExportJson implements AutoCloseable {

    /** Characters of a string; one too many for any text. What is longer is cut. */
    public static final int LONGEST_STRING = SourceArticle.LONGEST_HTML + 1;

    private final MendingDecoder decoder;
    private final JsonGuard guard;
    private JsonParser parser;
    private Event event;
    private String key = "";

    public ExportJson(Path file) throws IOException {
        JsonCharset charset = JsonCharset.of(file);
        InputStream in = UnpackedFile.open(file);
        in.skipNBytes(charset.byteOrderMark());
        decoder = new MendingDecoder(in, charset.charset());
        guard = new JsonGuard(decoder, LONGEST_STRING);
    }

    /**
     * Goes to the next object of those that follow each other, behind all that is left of the present one; false if there is
     * none.
     */
    public boolean nextDocument() throws IOException {
        while (parser != null && hasNext()) {
            next();
        }
        if (!guard.beginDocument()) {
            return false;
        }
        parser = JsonParsers.of(guard);
        if (next() != Event.START_OBJECT) {
            throw new UnreadableExportException("The file has JSON that no export has in that place.");
        }
        return true;
    }

    /** Goes to the value of the next key of the present object; false at the end of that. */
    public boolean nextKey() throws IOException {
        if (next() != Event.KEY_NAME) {
            return false;
        }
        key = parser.getString();
        next();
        return true;
    }

    public String key() {
        return key;
    }

    /** Goes to the next object of the present array, behind whatever else is in it; false at the end of that. */
    public boolean nextObject() throws IOException {
        while (next() != Event.END_ARRAY) {
            if (event == Event.START_OBJECT) {
                return true;
            }
            skip();
        }
        return false;
    }

    public boolean isObject() {
        return event == Event.START_OBJECT;
    }

    public boolean isArray() {
        return event == Event.START_ARRAY;
    }

    /** The present value as it is written, without what no text has; empty for null, and for objects and arrays, which are then behind. */
    public String text() throws IOException {
        return switch (event) {
            case VALUE_STRING -> clean(parser.getString());
            case VALUE_NUMBER -> parser.getString();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> {
                skip();
                yield "";
            }
        };
    }

    /** One that is cut stays as long as that. */
    private static String clean(String text) {
        String clean = SourceText.clean(text);
        return text.length() == LONGEST_STRING ? clean + "…".repeat(text.length() - clean.length()) : clean;
    }

    /**
     * Those fields of the present object that are wanted and say something, the first of each; those of objects in it as
     * {@code outer.inner}. It is then behind.
     */
    public Map<String, String> fields(Set<String> wanted) throws IOException {
        Map<String, String> fields = new HashMap<>();
        collect("", wanted, fields);
        return fields;
    }

    private void collect(String prefix, Set<String> wanted, Map<String, String> fields) throws IOException {
        while (nextKey()) {
            String name = prefix + key;
            if (isObject() && prefix.isEmpty()) {
                collect(name + ".", wanted, fields);
            } else if (wanted.contains(name)) {
                String text = text();
                if (!text.isEmpty()) {
                    fields.putIfAbsent(name, text);
                }
            } else {
                skip();
            }
        }
    }

    /** Goes behind the present value. */
    public void skip() throws IOException {
        int open = isObject() || isArray() ? 1 : 0;
        while (open > 0) {
            open += switch (next()) {
                case START_OBJECT, START_ARRAY -> 1;
                case END_OBJECT, END_ARRAY -> -1;
                default -> 0;
            };
        }
    }

    /** What was mended, when all is read. */
    public List<SourceNote> notes() {
        List<SourceNote> notes = new ArrayList<>();
        if (decoder.mended() > 0) {
            notes.add(new SourceNote(
                    "",
                    "%,d bytes are not of the charset of the file; they are %s."
                            .formatted(decoder.mended(), decoder.isWide() ? "left out" : "read as Windows-1252")));
        }
        if (guard.mended() > 0) {
            notes.add(new SourceNote("", "%,d control characters are left out.".formatted(guard.mended())));
        }
        if (guard.cut() > 0) {
            notes.add(new SourceNote(
                    "", "%,d texts of more than %,d characters are cut there.".formatted(guard.cut(), LONGEST_STRING)));
        }
        return notes;
    }

    private boolean hasNext() throws IOException {
        try {
            return parser.hasNext();
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    private Event next() throws IOException {
        try {
            event = parser.next();
            return event;
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    private IOException unreadable(RuntimeException e) {
        if (e.getCause() instanceof IOException ofFile) {
            return ofFile;
        }
        return new UnreadableExportException(
                "The file cannot be read beyond line %d: it ends there in the middle of something, or is no JSON from there on."
                                .formatted(guard.line())
                        + " Export it again, and see that it comes over whole.");
    }

    @Override
    public void close() throws IOException {
        guard.close();
    }
}
