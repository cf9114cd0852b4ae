package org.rejoinder.html;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Leaves out tags that are nested deeper than any article is. The sanitizer would leave out the words in them too.
 */
final class NestingLimiter extends SanitizerEventFilter {

    private static final int DEEPEST = 100;

    /** Elements without an end, or whose end may be left out. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "br", "hr", "img", "input", "col", "wbr", "meta", "link", "p", "li", "tr", "td", "th", "thead", "tbody");

    private int depth;

    NestingLimiter(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (NOT_COUNTED.contains(element)) {
            next.openTag(element, attributes);
        } else if (++depth <= DEEPEST) {
            next.openTag(element, attributes);
        }
    }

    @Override
    public void closeTag(String element) {
        if (NOT_COUNTED.contains(element)) {
            next.closeTag(element);
        } else if (depth == 0 || depth-- <= DEEPEST) {
            next.closeTag(element);
        }
    }
}
