package org.rejoinder.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlTextEscapingMode;

/** The words of a body, each with what it stands in: as a heading, or as a link, the same word is another one. */
class BodyWords implements HtmlSanitizer.Policy {

    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> words = new ArrayList<>();

    static List<String> of(SafeHtml body) {
        var read = new BodyWords();
        HtmlSanitizer.sanitize(body.toString(), read);
        return read.words;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        String link = value(attributes, "href");
        if (HtmlTextEscapingMode.isVoidElement(element)) {
            words.add("<" + element + " " + value(attributes, "src") + " " + value(attributes, "alt"));
        } else {
            open.push(element + link);
        }
    }

    @Override
    public void closeTag(String element) {
        if (!HtmlTextEscapingMode.isVoidElement(element)) {
            open.pop();
        }
    }

    @Override
    public void text(String text) {
        for (String word : WordDiff.words(text)) {
            words.add(word.isBlank() ? word : word + open);
        }
    }

    @Override
    public void openDocument() {
        // nothing stands before its first block
    }

    @Override
    public void closeDocument() {
        // nor after its last
    }

    private static String value(List<String> attributes, String name) {
        int at = attributes.indexOf(name);
        return at < 0 ? "" : attributes.get(at + 1);
    }
}
