package org.rejoinder.exchange.xml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.file.UnpackedFile;

/** The elements of a file, one after another. Document types and entities are not read, and nothing outside of it is. */
public final class ExportXml implements AutoCloseable {

    /** Nobody's export nests deeper, and the memory of a parser is not for strangers. */
    private static final int DEEPEST = 100;

    private static final XMLInputFactory FACTORY = factory();

    private final MendingDecoder decoder;
    private final MendingReader reader;
    private final XmlCharset charset;
    private final XMLStreamReader xml;
    private int depth;

    public ExportXml(Path file) throws IOException {
        charset = XmlCharset.of(file);
        InputStream in = UnpackedFile.open(file);
        in.skipNBytes(charset.byteOrderMark());
        decoder = new MendingDecoder(in, charset.charset());
        reader = new MendingReader(new BufferedReader(decoder));
        try {
            xml = FACTORY.createXMLStreamReader(reader);
        } catch (XMLStreamException e) {
            in.close();
            throw unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Goes to where the next element begins within the present one; false at the end of that. */
    public boolean nextChild() throws IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        deeper();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return false;
                    }
                    case XMLStreamConstants.DTD ->
                        throw new UnreadableExportException(
                                "The file declares a document type, which no export does. Nothing of it was read.");
                    default -> {
                        // what stands between elements
                    }
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    public String name() {
        return xml.getLocalName();
    }

    /** Empty for none. */
    public String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    /** Empty if it is not there. */
    public String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /**
     * The text of the present element, which is then behind.
     *
     * @param most characters; what is longer is read, and cut
     */
    public String text(int most) throws IOException {
        var text = new StringBuilder();
        int inner = 0;
        try {
            while (true) {
                switch (xml.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        int room = Math.min(xml.getTextLength(), most - text.length());
                        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.max(0, room));
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        deeper();
                        inner++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (inner-- == 0) {
                            return text.toString();
                        }
                    }
                    default -> {
                        // comments and the like say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** Goes behind the present element. */
    public void skip() throws IOException {
        text(0);
    }

    /** What was mended, when all is read. */
    public List<SourceNote> notes() {
        List<SourceNote> notes = new ArrayList<>();
        if (charset.isOtherThanSaid()) {
            notes.add(new SourceNote(
                    "",
                    "The file says that it is written in %s, and is read as %s, which it is."
                            .formatted(charset.said(), charset.charset().name())));
        }
        if (decoder.mended() > 0) {
            notes.add(new SourceNote(
                    "",
                    "%,d bytes are not %s; they are %s."
                            .formatted(
                                    decoder.mended(),
                                    charset.charset().name(),
                                    decoder.isWide() ? "left out" : "read as Windows-1252")));
        }
        if (reader.mended() > 0) {
            notes.add(new SourceNote(
                    "",
                    "%,d characters that XML does not allow are left out or written as they were meant."
                            .formatted(reader.mended())));
        }
        return notes;
    }

    private void deeper() throws UnreadableExportException {
        if (++depth > DEEPEST) {
            throw new UnreadableExportException(
                    "Line %d is nested more than %d elements deep, which no export is. Nothing after it was read."
                            .formatted(line(), DEEPEST));
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private static UnreadableExportException unreadable(XMLStreamException e) {
        if (e.getNestedException() instanceof UnreadableExportException why) {
            return why;
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new UnreadableExportException(
                "The file cannot be read beyond line %d: it ends there in the middle of something, or is no XML from there on."
                                .formatted(Math.max(1, line))
                        + " Export it again, and see that it comes over whole.");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
