package org.rejoinder.canary;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The drawings that tell writers apart, as a page has them. */
final class AvatarComparison {

    private static final Pattern DRAWING =
            Pattern.compile("<svg class=\"avatar ([^\"]*)\"[^>]*>\\s*<path d=\"([^\"]+)\"");

    private AvatarComparison() {}

    /** Each with its colour. */
    static Set<String> in(String page) {
        var drawings = new LinkedHashSet<String>();
        Matcher drawing = DRAWING.matcher(page);
        while (drawing.find()) {
            drawings.add(drawing.group(1) + " " + drawing.group(2));
        }
        return drawings;
    }
}
