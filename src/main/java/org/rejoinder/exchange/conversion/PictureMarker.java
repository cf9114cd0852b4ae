package org.rejoinder.exchange.conversion;

import java.util.List;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.rejoinder.exchange.text.FlatHtml;

/** Says in the place of each picture that is not here which one it was, so that nobody has to guess what the text shows. */
final class PictureMarker implements HtmlSanitizer.Policy {

    private final HtmlStreamEventReceiver out;
    private final List<String> notes;

    private PictureMarker(HtmlStreamEventReceiver out, List<String> notes) {
        this.out = out;
        this.notes = notes;
    }

    static String mark(String html, List<String> notes) {
        var marked = new StringBuilder();
        if (FlatHtml.tell(html, new PictureMarker(HtmlStreamRenderer.create(marked, ignored -> {}), notes))) {
            notes.add(FlatHtml.NOTE);
        }
        return marked.toString();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (!element.equals("img")) {
            out.openTag(element, attributes);
            return;
        }
        String source = ReplyTextWriter.attribute(attributes, "src");
        String words = ReplyTextWriter.attribute(attributes, "alt").strip();
        out.text("[" + (words.isEmpty() ? "Picture" : "Picture: " + words) + " – " + source + "]");
        notes.add("A picture is not here yet: " + source);
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        out.closeDocument();
    }

    @Override
    public void closeTag(String element) {
        if (!element.equals("img")) {
            out.closeTag(element);
        }
    }

    @Override
    public void text(String text) {
        out.text(text);
    }
}
