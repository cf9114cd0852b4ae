package org.rejoinder.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Each block of a text runs the way that its own first letters do, whatever stands before it: an Arabic paragraph in an English
 * reply from right to left. What a block is made of, list items for one, the style sheet directs ({@code unicode-bidi}).
 */
final class AutoDirection {

    private static final Pattern TAG =
            Pattern.compile("<(/?)(p|h[2-4]|ul|ol|blockquote|pre|table|figure)((?: [^<>]*)?)>");

    private AutoDirection() {}

    /** @param html balanced, as a policy leaves it */
    static String given(String html) {
        var directed = new StringBuilder();
        int depth = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            boolean opens = tag.group(1).isEmpty();
            if (opens && depth == 0) {
                tag.appendReplacement(directed, "<$2 dir=\"auto\"$3>");
            }
            depth += opens ? 1 : -1;
        }
        return tag.appendTail(directed).toString();
    }
}
