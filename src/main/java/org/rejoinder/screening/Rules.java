package org.rejoinder.screening;

import java.util.List;

/** The site's own rules, before they are saved. */
public final class Rules {

    private Rules() {}

    /** @throws RuleRefused for the first line that is no rule */
    public static void check(List<String> lines) {
        RuleList.of(lines);
    }
}
