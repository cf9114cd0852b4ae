package org.rejoinder.screening.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.html.BareAddress;
import org.rejoinder.html.RenderedText;
import org.rejoinder.screening.Span;
import org.rejoinder.screening.TextField;

/**
 * An address in a text, with what is said of where it leads.
 *
 * @param host in small letters, without {@code www.}
 * @param says the host that a reader would believe; equal to the host when nothing else is said
 */
public record LinkTarget(String host, String says, Span span) {

    /**
     * The user's part before an at sign is a favourite disguise. Every quantifier here ends at a character it cannot pass.
     */
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?iU)(?:https?://(?:([^\\s/?#@<>\"\\[\\]]{1,200})@)?|\\bwww\\.)([^\\s/?#@:<>\"'()\\[\\]]{1,253})");

    /** What browsers would not link and people still copy. */
    private static final Pattern WWW = Pattern.compile("(?iU)\\bwww\\.[^\\s/?#@:<>\"'()\\[\\]]");

    /** What stands between the tags or brackets of a typed link, right behind its address. */
    private static final Pattern LABEL = Pattern.compile("^(?:[^<>\\[\\]]{0,100}>|\\])([^<\\[]{1,300})(?:</a|\\[/url)");

    private static final Pattern LABEL_BEFORE = Pattern.compile("\\[([^\\[\\]]{1,300})\\]\\($");
    private static final Pattern HOST =
            Pattern.compile("(?i)\\b([a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,5}\\.[a-z]{2,24})\\b");

    /** As far as a label reaches before and behind an address. */
    private static final int NEAR = 400;

    /** What is linked on the page, and what begins with {@code www.}; with their places in the typed text. */
    public static List<LinkTarget> in(RenderedText rendered) {
        String text = rendered.text();
        List<LinkTarget> links = new ArrayList<>();
        int end = 0;
        for (RenderedText.Range linked : rendered.links()) {
            addUnlinked(rendered, end, linked.from(), links);
            of(text, linked.from(), linked.to(), rendered).ifPresent(links::add);
            end = linked.to();
        }
        addUnlinked(rendered, end, text.length(), links);
        return links;
    }

    /** An address that stands alone. */
    public static Optional<LinkTarget> at(String address) {
        return of(address, 0, address.length(), RenderedText.asTyped(address));
    }

    private static void addUnlinked(RenderedText rendered, int from, int to, List<LinkTarget> links) {
        Matcher www = WWW.matcher(rendered.text()).region(from, to).useTransparentBounds(true);
        int at = from;
        while (at < to && www.region(at, to).find()) {
            int end = Math.max(www.end(), BareAddress.endOf(rendered.text(), www.start()));
            of(rendered.text(), www.start(), end, rendered).ifPresent(links::add);
            at = end;
        }
    }

    private static Optional<LinkTarget> of(String text, int from, int to, RenderedText rendered) {
        Matcher authority = AUTHORITY.matcher(text).region(from, to).useTransparentBounds(true);
        if (!authority.lookingAt()) {
            return Optional.empty();
        }
        String host = host(authority.group(2));
        String disguise = authority.group(1) == null ? "" : authority.group(1);
        String label = disguise + " " + labelOf(from, to, text);
        String says = HOST.matcher(label)
                .results()
                .map(each -> host(each.group(1)))
                .findFirst()
                .orElse(host);
        RenderedText.Range typed = rendered.typed(from, to);
        return Optional.of(new LinkTarget(host, says, new Span(TextField.TEXT, typed.from(), typed.to())));
    }

    private static String labelOf(int from, int to, String text) {
        var before = LABEL_BEFORE.matcher(text.substring(Math.max(0, from - NEAR), from));
        if (before.find()) {
            return before.group(1);
        }
        String rest = text.substring(to, Math.min(text.length(), to + NEAR));
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

    LinkTarget in(TextField textField) {
        return new LinkTarget(host, says, new Span(textField, span.from(), span.to()));
    }
}
