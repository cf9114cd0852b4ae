package org.rejoinder.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of an article as its page shows it: pictures in the size that a screen needs, {@code ^[what an author puts
 * there]} as a footnote, addresses as links, and each block in the direction of its own words.
 */
public final class ArticleHtmlRenderer {

    /**
     * @param heading above the notes, for those who do not see where they are
     * @param note before the number of a note
     * @param back leads from a note to the place in the text
     */
    public record Words(String heading, String note, String back) {}

    private static final int LONGEST_NOTE = 4_000;

    private static final String BEGINS = "^[";

    /** Code is left alone, and so is what stands inside a tag. */
    private static final Pattern NOTE_OR_SKIPPED =
            Pattern.compile("<pre>.*?</pre>|<code>.*?</code>|<[^>]*>|\\^\\[", Pattern.DOTALL);

    /** A note stays within its paragraph, and in no other note. */
    private static final Pattern END_OF_NOTE =
            Pattern.compile("]|\\^\\[|</?(?:p|li|t[dhr]|h[2-4]|blockquote|figcaption)>");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");

    private final Words words;
    private final List<String> notes = new ArrayList<>();

    private ArticleHtmlRenderer(Words words) {
        this.words = words;
    }

    public static SafeHtml of(SafeHtml body, Words words) {
        var page = new ArticleHtmlRenderer(words);
        String pictured = ArticleImage.IMAGE.matcher(body.toString()).replaceAll(ResponsiveImage::of);
        String noted = page.noted(BareLinks.in(pictured));
        return new SafeHtml(AutoDirection.given(noted) + page.notes());
    }

    /** Linear: nothing is looked at more often than twice, whatever was typed. */
    private String noted(String html) {
        var noted = new StringBuilder(html.length());
        Matcher next = NOTE_OR_SKIPPED.matcher(html);
        Matcher end = END_OF_NOTE.matcher(html);
        int at = 0;
        while (next.find(at)) {
            int inside = next.end();
            noted.append(html, at, next.start());
            if (next.group().equals(BEGINS) && end.find(inside) && isNote(html, inside, end)) {
                noted.append(reference(html.substring(inside, end.start())));
                at = end.end();
            } else {
                noted.append(next.group());
                at = inside;
            }
        }
        return noted.append(html, at, html.length()).toString();
    }

    private static boolean isNote(String html, int inside, Matcher end) {
        return end.group().equals("]")
                && end.start() - inside <= LONGEST_NOTE
                && !html.substring(inside, end.start()).isBlank()
                && isWhole(html.substring(inside, end.start()));
    }

    private String reference(String note) {
        notes.add(note.strip());
        int number = notes.size();
        return "<sup class=\"note\"><a id=\"noteref-" + number + "\" href=\"#note-" + number
                + "\" role=\"doc-noteref\" aria-label=\"" + attribute(words.note()) + " " + number + "\">" + number
                + "</a></sup>";
    }

    /** What is opened in it is closed in it. */
    private static boolean isWhole(String note) {
        Deque<String> open = new ArrayDeque<>();
        for (Matcher tag = TAG.matcher(note); tag.find(); ) {
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private String notes() {
        if (notes.isEmpty()) {
            return "";
        }
        var list = new StringBuilder("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"%s\"><ol>"
                .formatted(attribute(words.heading())));
        for (int i = 0; i < notes.size(); i++) {
            int number = i + 1;
            list.append("<li id=\"note-" + number + "\" dir=\"auto\">" + notes.get(i) + " <a href=\"#noteref-" + number
                    + "\" role=\"doc-backlink\" aria-label=\"" + attribute(words.back()) + " " + number
                    + "\">↩</a></li>");
        }
        return list.append("</ol></section>").toString();
    }

    private static String attribute(String words) {
        return words.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
