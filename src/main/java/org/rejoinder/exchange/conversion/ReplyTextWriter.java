package org.rejoinder.exchange.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;
import org.rejoinder.exchange.text.FlatHtml;

/** A reply that is HTML elsewhere, as its writer would have typed it here. */
final class ReplyTextWriter implements HtmlSanitizer.Policy {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd");
    private static final Set<String> UNSEEN = Set.of("script", "style", "iframe", "object", "embed");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** An element that has no end: all behind it is text as it was typed. */
    private static final String VERBATIM = "<plaintext>";

    private final StringBuilder text = new StringBuilder();

    /** Line breaks that come before whatever comes next. */
    private int breaks;

    private int quoted;
    private int quotedBefore;
    private int verbatim;
    private int unseen;
    private int linkBegins = -1;
    private String link = "";

    static String of(String html) {
        return of(html, new ArrayList<>());
    }

    /** @param notes told what was changed about it */
    static String of(String html, List<String> notes) {
        if (html.startsWith(VERBATIM)) {
            return html.substring(VERBATIM.length()).strip();
        }
        var writer = new ReplyTextWriter();
        if (FlatHtml.tell(html, writer)) {
            notes.add(FlatHtml.NOTE);
        }
        return writer.text.toString().strip();
    }

    @Override
    public void openDocument() {
        // nothing stands before its first words
    }

    @Override
    public void closeDocument() {
        // nor behind its last
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (UNSEEN.contains(element)) {
            unseen++;
        } else if (PARAGRAPHS.contains(element)) {
            apart(2);
            quoted += element.equals("blockquote") ? 1 : 0;
            if (element.equals("pre")) {
                write("```");
                apart(1);
                verbatim++;
            }
        } else if (LINES.contains(element)) {
            apart(1);
        } else if (element.equals("a")) {
            link = attribute(attributes, "href");
            linkBegins = text.length();
        } else if (element.equals("img")) {
            write(attribute(attributes, "src"));
        } else {
            write(mark(element));
        }
    }

    @Override
    public void closeTag(String element) {
        if (UNSEEN.contains(element)) {
            unseen = Math.max(0, unseen - 1);
        } else if (PARAGRAPHS.contains(element)) {
            if (element.equals("pre")) {
                verbatim = Math.max(0, verbatim - 1);
                apart(1);
                write("```");
            }
            apart(2);
            quoted = Math.max(0, quoted - (element.equals("blockquote") ? 1 : 0));
        } else if (element.equals("a")) {
            closeLink();
        } else {
            write(mark(element));
        }
    }

    @Override
    public void text(String chunk) {
        if (verbatim > 0) {
            String[] lines = chunk.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                write(lines[i]);
                apart(i < lines.length - 1 ? breaks + 1 : 0);
            }
            return;
        }
        String flowing = WHITE_SPACE.matcher(chunk).replaceAll(" ");
        write(breaks > 0 || text.length() == 0 ? flowing.stripLeading() : flowing);
    }

    /** Bare addresses are links here; one behind other words stands behind them. */
    private void closeLink() {
        boolean leads = link.startsWith("http://") || link.startsWith("https://");
        if (leads && linkBegins >= 0 && !text.substring(linkBegins).strip().endsWith(link)) {
            write(" (" + link + ")");
        }
        linkBegins = -1;
    }

    private void write(String words) {
        if (words.isEmpty() || unseen > 0) {
            return;
        }
        for (int i = 0; i < breaks && text.length() > 0; i++) {
            text.append('\n').append("> ".repeat(i < breaks - 1 ? Math.min(quotedBefore, quoted) : quoted));
        }
        if (text.length() == 0) {
            text.append("> ".repeat(quoted));
        }
        text.append(words);
        breaks = 0;
        quotedBefore = quoted;
    }

    private void apart(int lines) {
        breaks = Math.max(breaks, lines);
    }

    /** Empty if it is not there. */
    static String attribute(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }

    private static String mark(String element) {
        return switch (element) {
            case "em", "i" -> "*";
            case "strong", "b" -> "**";
            case "code" -> "`";
            default -> "";
        };
    }
}
