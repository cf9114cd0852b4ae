package org.rejoinder.html;

import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Leaves out the attributes of a tag that has more of them than any editor writes: a policy compares each with each. */
final class AttributeLimiter extends SanitizerEventFilter {

    private static final int MOST = 50;

    AttributeLimiter(HtmlStreamEventReceiver next) {
        super(next);
    }

    /** @param attributes names and values by turns */
    @Override
    public void openTag(String element, List<String> attributes) {
        int most = 2 * MOST;
        next.openTag(element, attributes.size() > most ? new ArrayList<>(attributes.subList(0, most)) : attributes);
    }
}
