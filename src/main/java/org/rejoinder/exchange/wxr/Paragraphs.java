package org.rejoinder.exchange.wxr;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Empty lines begin a paragraph, other line breaks are some: as the classic editor of WordPress has its texts read. */
final class Paragraphs {

    private static final String BLOCK =
            "(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)";
    private static final Pattern OPENING = Pattern.compile("(?i)(<" + BLOCK + "\\b[^<>]{0,5000}+>)");
    private static final Pattern CLOSING = Pattern.compile("(?i)(</" + BLOCK + "\\s{0,9}+>)");
    private static final Pattern QUOTATION = Pattern.compile("(?i)(<blockquote\\b[^<>]{0,5000}+>)");
    private static final Pattern QUOTATION_END = Pattern.compile("(?i)(</blockquote\\s{0,9}+>)");
    private static final Pattern BEGINS_BLOCK = Pattern.compile("(?i)^</?" + BLOCK + "\\b");
    private static final Pattern VERBATIM = Pattern.compile("(?i)<(?:pre|script|style)\\b");
    private static final Pattern VERBATIM_END = Pattern.compile("(?i)</(?:pre|script|style)>");

    private Paragraphs() {}

    static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        var html = new StringBuilder();
        int from = 0;
        Matcher verbatim = VERBATIM.matcher(lines);
        Matcher end = VERBATIM_END.matcher(lines);
        while (verbatim.find(from) && end.find(verbatim.end())) {
            html.append(paragraphs(lines.substring(from, verbatim.start())));
            html.append(lines, verbatim.start(), end.end()).append('\n');
            from = end.end();
        }
        return html.append(paragraphs(lines.substring(from))).toString().strip();
    }

    private static String paragraphs(String text) {
        String apart = OPENING.matcher(text).replaceAll("\n\n$1");
        apart = CLOSING.matcher(apart).replaceAll("$1\n\n");
        apart = QUOTATION.matcher(apart).replaceAll("$1\n\n");
        apart = QUOTATION_END.matcher(apart).replaceAll("\n\n$1");
        return Arrays.stream(apart.split("\n(?:[ \t]*+\n)++"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Paragraphs::paragraph)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String paragraph(String part) {
        return BEGINS_BLOCK.matcher(part).find() ? part : "<p>" + part.replace("\n", "<br>\n") + "</p>";
    }
}
