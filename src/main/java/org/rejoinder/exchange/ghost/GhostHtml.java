package org.rejoinder.exchange.ghost;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.HtmlTextEscapingMode;
import org.rejoinder.exchange.text.FlatHtml;

/**
 * The HTML that Ghost has made of a text, without what only its themes show: what is played or shown from elsewhere becomes a link,
 * each picture of a gallery one of its own, and the parts of players and of invitations are left out.
 */
final class GhostHtml implements HtmlSanitizer.Policy {

    static final String PLACEHOLDER = "__GHOST_URL__";

    private static final Set<String> UNSEEN_ELEMENTS =
            Set.of("script", "style", "svg", "button", "form", "input", "select", "textarea", "object", "noscript");
    private static final Set<String> UNSEEN = Set.of(
            "kg-bookmark-metadata",
            "kg-bookmark-thumbnail",
            "kg-bookmark-icon",
            "kg-video-overlay",
            "kg-video-player-container",
            "kg-audio-thumbnail",
            "kg-audio-player",
            "kg-file-card-icon",
            "kg-file-card-metadata",
            "kg-product-card-rating",
            "kg-signup-card",
            "kg-email-card");
    private static final Set<String> NO_PICTURES =
            Set.of("kg-bookmark-card", "kg-embed-card", "kg-video-card", "kg-gallery-card", "kg-code-card");
    private static final Set<String> INLINE = Set.of("kg-callout-emoji", "kg-callout-text");
    private static final Set<String> PLAYED = Set.of("iframe", "video", "audio", "embed", "source");
    private static final Set<String> BLOCKS =
            Set.of("div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "section");
    private final HtmlStreamEventReceiver out;

    /** What each open element has become; empty for nothing. */
    private final Deque<String> open = new ArrayDeque<>();

    /** How many elements are open in one that is left out, itself included. */
    private int unseen;

    /** How many elements were open when a link began; -1 outside of links. */
    private int linkAt = -1;

    private boolean linkHasWords;

    private GhostHtml(HtmlStreamEventReceiver out) {
        this.out = out;
    }

    static String clean(String html) {
        return clean(html, deep -> {});
    }

    /** @param notes told what was changed about it */
    static String clean(String html, Consumer<String> notes) {
        var clean = new StringBuilder();
        boolean isChanged = FlatHtml.tell(
                html.replace(PLACEHOLDER + "/", "/").replace(PLACEHOLDER, "/"),
                new GhostHtml(HtmlStreamRenderer.create(clean, ignored -> {})));
        if (isChanged) {
            notes.accept(FlatHtml.NOTE);
        }
        return clean.toString();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        Set<String> classes = classes(attributes);
        boolean isVoid = HtmlTextEscapingMode.isVoidElement(element);
        if (unseen > 0 || UNSEEN_ELEMENTS.contains(element) || classes.stream().anyMatch(UNSEEN::contains)) {
            unseen += isVoid ? 0 : 1;
            return;
        }
        String becomes = becomes(element, classes, attributes);
        if (!isVoid) {
            open.push(becomes);
        }
        if (PLAYED.contains(element)) {
            link(attribute(attributes, "src"));
        } else if (becomes.equals("callout")) {
            out.openTag("blockquote", new ArrayList<>());
            out.openTag("p", new ArrayList<>());
        } else if (!becomes.isEmpty()) {
            out.openTag(becomes, new ArrayList<>(attributes));
        }
    }

    private String becomes(String element, Set<String> classes, List<String> attributes) {
        if (PLAYED.contains(element)) {
            return "";
        }
        if (linkAt >= 0 && BLOCKS.contains(element)) {
            part();
            return "";
        }
        if (classes.contains("kg-callout-card")) {
            return "callout";
        }
        if (classes.contains("kg-gallery-image")) {
            return "figure";
        }
        if (classes.stream().anyMatch(INLINE::contains)
                || element.equals("figure") && classes.stream().anyMatch(NO_PICTURES::contains)) {
            return "";
        }
        if (element.equals("figcaption") && !open.contains("figure")) {
            return "p";
        }
        if (element.equals("a") && linkAt < 0) {
            linkAt = open.size();
            linkHasWords = false;
        }
        return element;
    }

    private static Set<String> classes(List<String> attributes) {
        return new HashSet<>(Arrays.asList(attribute(attributes, "class").split("\\s+")));
    }

    /** Blocks within a link are words of it. */
    private void part() {
        if (linkHasWords) {
            out.text(" – ");
            linkHasWords = false;
        }
    }

    private void link(String address) {
        if (!address.isBlank()) {
            out.openTag("p", new ArrayList<>());
            out.openTag("a", new ArrayList<>(List.of("href", address)));
            out.text(address);
            out.closeTag("a");
            out.closeTag("p");
        }
    }

    @Override
    public void closeTag(String element) {
        if (HtmlTextEscapingMode.isVoidElement(element)) {
            return;
        }
        if (unseen > 0) {
            unseen--;
            return;
        }
        String became = open.isEmpty() ? "" : open.pop();
        if (became.equals("callout")) {
            out.closeTag("p");
            out.closeTag("blockquote");
        } else if (!became.isEmpty()) {
            out.closeTag(became);
        }
        if (open.size() <= linkAt) {
            linkAt = -1;
        }
    }

    @Override
    public void text(String text) {
        if (unseen == 0) {
            linkHasWords |= !text.isBlank();
            out.text(text);
        }
    }

    private static String attribute(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1) == null ? "" : attributes.get(i + 1);
            }
        }
        return "";
    }

    @Override
    public void openDocument() {
        out.openDocument();
    }

    @Override
    public void closeDocument() {
        out.closeDocument();
    }
}
