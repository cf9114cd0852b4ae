package org.rejoinder.html;

import java.util.List;
import java.util.Set;

/** The words of a body as they are read: without marks, addresses and pictures; one block a line. */
public final class PlainText extends HtmlTextExtractor {

    private static final Set<String> WITHIN_A_LINE = Set.of("a", "code", "em", "s", "small", "strong", "sub", "sup");

    private PlainText() {}

    public static String of(SafeHtml body) {
        return new PlainText().read(body);
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
