package org.rejoinder.exchange.wxr;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Empty lines begin a paragraph, other line breaks are some: as the classic editor of WordPress has its texts read. */
final class Paragraphs {

    private static final String BLOCK =
            "(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)";
    private static final Pattern BLOCK_MARK =
            Pattern.compile("(?i)<(?:(" + BLOCK + ")\\b[^<>]{0,5000}+|/(" + BLOCK + ")\\s{0,9}+)>");
    private static final Pattern BEGINS_BLOCK = Pattern.compile("(?i)^</?" + BLOCK + "\\b");
    private static final Pattern VERBATIM = Pattern.compile("(?i)<(?:pre|script|style)\\b");
    private static final Pattern VERBATIM_END = Pattern.compile("(?i)</(?:pre|script|style)>");

    private static final Pattern MARK_OR_BREAK = Pattern.compile("</?[A-Za-z][^<>]*+>|\n");

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
        String apart = BLOCK_MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(apart(mark)));
        return Arrays.stream(apart.split("\n(?:[ \t]*+\n)++"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Paragraphs::paragraph)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A quotation has paragraphs of its own. */
    private static String apart(MatchResult mark) {
        boolean opens = mark.group(1) != null;
        boolean quotes = (opens ? mark.group(1) : mark.group(2)).equalsIgnoreCase("blockquote");
        return (opens || quotes ? "\n\n" : "") + mark.group() + (opens && !quotes ? "" : "\n\n");
    }

    private static String paragraph(String part) {
        return BEGINS_BLOCK.matcher(part).find() ? part : "<p>" + withBreaks(part) + "</p>";
    }

    /** What breaks within a mark is part of it: a long attribute, say. */
    private static String withBreaks(String part) {
        if (part.indexOf('\n') < 0) {
            return part;
        }
        return MARK_OR_BREAK
                .matcher(part)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().equals("\n") ? "<br>\n" : found.group()));
    }
}
