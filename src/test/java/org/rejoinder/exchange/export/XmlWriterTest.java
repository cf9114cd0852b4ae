package org.rejoinder.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class XmlWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]>",
                "]]]]>>",
                "a ]]> b ]]> c",
                "<![CDATA[ no way out ]]>",
                "if (a[b[0]]>1) { x &= y; }",
                "😀 \uD83D\uDE00 مرحبا \u202E שלום 日本語",
                "</wp:comment></item>",
                "&lt;&amp;&#0;",
                "tab\tand\nlines"
            })
    void what_was_written_is_read(String text) throws Exception {
        assertEquals(text, read(text).getDocumentElement().getFirstChild().getTextContent());
        assertEquals(text, read(text).getDocumentElement().getAttribute("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0000\u0001a\u0008\u000B\u001Fb', ab",
        "'half \uD800 here', 'half  here'",
        "'\uDC00\uD800x', x",
        "'\uFFFE\uFFFFy', y",
        "'\u007F\u0085 \uFFFD', '\u007F\u0085 \uFFFD'"
    })
    void what_xml_does_not_allow_is_left_out(String text, String left) throws Exception {
        assertEquals(left, read(text).getDocumentElement().getFirstChild().getTextContent());
    }

    private static Document read(String text) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var xml = new XmlWriter(bytes);
        xml.line("<x a=\"" + XmlWriter.attribute(text) + "\"><y>" + XmlWriter.cdata(text) + "</y></x>");
        xml.flush();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
