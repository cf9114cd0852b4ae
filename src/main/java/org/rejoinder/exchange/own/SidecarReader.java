package org.rejoinder.exchange.own;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.rejoinder.exchange.UnreadableExportException;

/** Reads a sidecar row by row. Members that this version does not know are passed over. */
final class SidecarReader {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final RowReader reader;
    private final JsonParser parser;

    private SidecarReader(InputStream in) {
        reader = new RowReader(new InputStreamReader(
                in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
        parser = JSON.createParser(reader);
    }

    /** @throws UnreadableExportException if it cannot be read to its end */
    static void read(InputStream in, RowVisitor visitor) throws IOException {
        try {
            new SidecarReader(in).read(visitor);
        } catch (JsonParsingException e) {
            throw new UnreadableExportException("%s is no JSON in line %,d."
                    .formatted(Sidecar.FILE, e.getLocation().getLineNumber()));
        } catch (JsonException | IllegalStateException | ClassCastException | NullPointerException e) {
            if (e.getCause() instanceof UnreadableExportException known) {
                throw known;
            }
            throw new UnreadableExportException(Sidecar.FILE + " cannot be read: it ends in the middle, or is none.");
        }
    }

    private void read(RowVisitor visitor) throws IOException {
        require(parser.next() == Event.START_OBJECT);
        for (Event next = parser.next(); next != Event.END_OBJECT; next = parser.next()) {
            String name = parser.getString();
            Event value = parser.next();
            if (value == Event.START_ARRAY) {
                rows(name, visitor);
            } else if (name.equals("version") && value == Event.VALUE_NUMBER) {
                requireKnown(parser.getInt());
            } else if (value == Event.START_OBJECT) {
                parser.skipObject();
            }
        }
    }

    private void rows(String member, RowVisitor visitor) throws IOException {
        for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            require(next == Event.START_OBJECT);
            reader.beginRow();
            visitor.row(member, parser.getObject());
        }
    }

    private static void requireKnown(int version) throws UnreadableExportException {
        if (version > Sidecar.VERSION) {
            throw new UnreadableExportException(
                    "The file was made by a newer Rejoinder (version %d of its form). Take that one."
                            .formatted(version));
        }
    }

    private static void require(boolean isSo) throws UnreadableExportException {
        if (!isSo) {
            throw new UnreadableExportException(Sidecar.FILE + " is not what an export has.");
        }
    }
}
