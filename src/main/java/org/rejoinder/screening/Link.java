package org.rejoinder.screening;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An address in a text, with what is said of where it leads.
 *
 * @param host in small letters, without {@code www.}
 * @param says the host that a reader would believe; equal to the host when nothing else is said
 */
record Link(String host, String says, Span span) {

    /**
     * The user's part before an at sign is a favourite disguise. White space of any script ends it, as it does on the page.
     * Every quantifier here ends at a character it cannot pass.
     */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iU)(?:https?://(?:([^\\s/?#@<>\"\\[\\]]{1,200})@)?|\\bwww\\.)([^\\s/?#@:<>\"'()\\[\\]]{1,253})[^\\s<>\"\\[\\]]*");

    /** What stands between the tags or brackets of a typed link, right behind its address. */
    private static final Pattern LABEL = Pattern.compile("^(?:[^<>\\[\\]]{0,100}>|\\])([^<\\[]{1,300})(?:</a|\\[/url)");

    private static final Pattern LABEL_BEFORE = Pattern.compile("\\[([^\\[\\]]{1,300})\\]\\($");
    private static final Pattern HOST =
            Pattern.compile("(?i)\\b([a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,5}\\.[a-z]{2,24})\\b");

    /** As far as a label reaches before and behind an address. */
    private static final int NEAR = 400;

    static List<Link> in(String text) {
        if (!text.contains("://") && !text.toLowerCase(Locale.ROOT).contains("www.")) {
            return List.of();
        }
        return ADDRESS.matcher(text).results().map(found -> of(found, text)).toList();
    }

    private static Link of(MatchResult found, String text) {
        String host = host(found.group(2));
        String disguise = found.group(1) == null ? "" : found.group(1);
        String label = disguise + " " + labelOf(found, text);
        String says = HOST.matcher(label)
                .results()
                .map(each -> host(each.group(1)))
                .findFirst()
                .orElse(host);
        return new Link(host, says, new Span(Part.TEXT, found.start(), found.end()));
    }

    private static String labelOf(MatchResult found, String text) {
        var before = LABEL_BEFORE.matcher(text.substring(Math.max(0, found.start() - NEAR), found.start()));
        if (before.find()) {
            return before.group(1);
        }
        String rest = text.substring(found.end(), Math.min(text.length(), found.end() + NEAR));
        var behind = LABEL.matcher(rest.startsWith("\"") || rest.startsWith("'") ? rest.substring(1) : rest);
        return behind.find() ? behind.group(1) : "";
    }

    private static String host(String typed) {
        String host = typed.toLowerCase(Locale.ROOT).replaceFirst("[.,;!]+$", "");
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Whether it leads elsewhere than it says: not to that host, nor to one under it. */
    boolean misleads() {
        return !host.equals(says) && !host.endsWith("." + says) && !says.endsWith("." + host);
    }

    Link in(Part part) {
        return new Link(host, says, new Span(part, span.from(), span.to()));
    }
}
