package org.rejoinder.screening.rule;

import java.util.List;

/** The site's own rules, before they are saved. */
public final class Rules {

    private Rules() {}

    /** @throws InvalidRuleException for the first line that is no rule */
    public static void check(List<String> lines) {
        RuleList.of(lines);
    }
}
