package org.rejoinder.staticsite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a copy cannot have: what the site asks crawlers to leave, and pages that are nothing without somebody who answers. */
final class LeftOut {

    private static final Pattern FORMS =
            Pattern.compile("/search|/submit-reply/.*|/articles/[^/]+/errors|/replies/[^/]+/report");
    private static final String LINE = "Disallow:";

    private final List<String> beginnings = new ArrayList<>();

    /** @param robots what robots.txt says (RFC 9309) */
    LeftOut(String robots) {
        robots.lines()
                .filter(line -> line.startsWith(LINE))
                .map(line -> line.substring(LINE.length()).strip())
                .filter(line -> !line.isEmpty() && !line.contains("*") && !line.contains("?"))
                .forEach(beginnings::add);
    }

    boolean has(SiteAddress address) {
        return FORMS.matcher(address.path()).matches() || beginnings.stream().anyMatch(address.path()::startsWith);
    }
}
