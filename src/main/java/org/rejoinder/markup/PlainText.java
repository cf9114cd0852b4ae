package org.rejoinder.markup;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** The words of a body as they are read: without marks, addresses and pictures; one block a line. */
public final class PlainText implements HtmlSanitizer.Policy {

    private static final Set<String> WITHIN_A_LINE = Set.of("a", "code", "em", "s", "small", "strong", "sub", "sup");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    public static String of(SafeHtml body) {
        var reader = new PlainText();
        HtmlSanitizer.sanitize(body.toString(), reader);
        return reader.text.toString().replaceAll("\\s*\n\\s*", "\n").strip();
    }

    @Override
    public void openDocument() {
        // nothing stands before its first block
    }

    @Override
    public void closeDocument() {
        // nor after its last
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        separate(element);
    }

    @Override
    public void closeTag(String element) {
        separate(element);
    }

    private void separate(String element) {
        if (!WITHIN_A_LINE.contains(element)) {
            text.append('\n');
        }
    }

    @Override
    public void text(String words) {
        text.append(words.replace("^[", " ["));
    }
}
