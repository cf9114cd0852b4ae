package org.rejoinder.exchange.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Leaves out tags that are nested deeper than anybody writes, before the sanitizer balances them: that would leave out the
 * words in them, too.
 */
public final class FlatHtml implements HtmlStreamEventReceiver {

    public static final String NOTE = "Its elements are nested too deep; the innermost come as their words.";

    /** With all that the sanitizer puts around parts of tables, less than the 256 that it takes. */
    private static final int DEEPEST = 40;

    /** Without an end, or without tags in them. */
    private static final Set<String> NEVER_NEST = Set.of(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "iframe",
            "img",
            "input",
            "link",
            "meta",
            "noembed",
            "noframes",
            "plaintext",
            "script",
            "source",
            "style",
            "textarea",
            "title",
            "track",
            "wbr",
            "xmp");

    /** One of them ends the one before, which may say nothing of its end. */
    private static final Set<String> MAY_HAVE_NO_END = Set.of(
            "caption",
            "colgroup",
            "dd",
            "dt",
            "li",
            "optgroup",
            "option",
            "p",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr");

    private final HtmlStreamEventReceiver next;
    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private int depth;
    private boolean isChanged;

    private FlatHtml(HtmlStreamEventReceiver next) {
        this.next = next;
    }

    /** @return whether something was nested too deep */
    public static boolean tell(String html, HtmlSanitizer.Policy policy) {
        var flat = new FlatHtml[1];
        HtmlSanitizer.sanitize(html, policy, balanced -> flat[0] = new FlatHtml(balanced));
        return flat[0].isChanged;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (NEVER_NEST.contains(element)) {
            next.openTag(element, attributes);
        } else if (MAY_HAVE_NO_END.contains(element)) {
            openPart(element, attributes);
        } else if (depth < DEEPEST) {
            depth++;
            open.merge(element, 1, Integer::sum);
            next.openTag(element, attributes);
        } else {
            isChanged = true;
            leftOut.merge(element, 1, Integer::sum);
        }
    }

    private void openPart(String element, List<String> attributes) {
        if (depth < DEEPEST || element.equals("p")) {
            next.openTag(element, attributes);
        } else {
            isChanged = true;
            next.text(" ");
        }
    }

    @Override
    public void closeTag(String element) {
        if (isTakenFrom(leftOut, element)) {
            return;
        }
        depth -= isTakenFrom(open, element) ? 1 : 0;
        next.closeTag(element);
    }

    private static boolean isTakenFrom(Map<String, Integer> counts, String element) {
        int many = counts.getOrDefault(element, 0);
        counts.computeIfPresent(element, (any, before) -> before == 1 ? null : before - 1);
        return many > 0;
    }

    @Override
    public void text(String text) {
        next.text(text);
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }
}
