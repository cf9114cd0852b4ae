package org.rejoinder.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.owasp.html.Handler;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.HtmlTextEscapingMode;

/** A body with marks around some of its words, as {@link BodyWords} counts them. It leads to no place within itself. */
final class MarkedBody implements HtmlSanitizer.Policy {

    private final HtmlStreamRenderer out;
    private final String mark;
    private final BitSet marked;
    private int at;

    private MarkedBody(StringBuilder html, String mark, BitSet marked) {
        out = HtmlStreamRenderer.create(html, Handler.DO_NOTHING);
        this.mark = mark;
        this.marked = marked;
    }

    static SafeHtml of(SafeHtml body, String mark, BitSet marked) {
        var html = new StringBuilder();
        HtmlSanitizer.sanitize(body.toString(), new MarkedBody(html, mark, marked));
        return new SafeHtml(html.toString());
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
    public void openTag(String element, List<String> attributes) {
        boolean picture = element.equals("img");
        boolean changed = HtmlTextEscapingMode.isVoidElement(element) && marked.get(at++);
        if (changed && picture) {
            out.openTag(mark, List.of());
        }
        out.openTag(element, withoutPlaces(attributes));
        if (changed && picture) {
            out.closeTag(mark);
        }
    }

    @Override
    public void closeTag(String element) {
        out.closeTag(element);
    }

    @Override
    public void text(String text) {
        var run = new StringBuilder();
        boolean inMark = false;
        for (String word : WordDiff.words(text)) {
            boolean changed = marked.get(at++);
            if (changed != inMark) {
                write(run, inMark);
            }
            inMark = changed;
            run.append(word);
        }
        write(run, inMark);
    }

    /** Between the cells of a table white space takes no marks. */
    private void write(StringBuilder run, boolean inMark) {
        boolean shown = inMark && !run.toString().isBlank();
        if (shown) {
            out.openTag(mark, List.of());
        }
        out.text(run.toString());
        if (shown) {
            out.closeTag(mark);
        }
        run.setLength(0);
    }

    /** Twice on one page, a place would have its name twice. */
    private static List<String> withoutPlaces(List<String> attributes) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            String value = attributes.get(i + 1);
            if (!name.equals("id") && !(name.equals("href") && value.startsWith("#"))) {
                kept.add(name);
                kept.add(value);
            }
        }
        return kept;
    }
}
