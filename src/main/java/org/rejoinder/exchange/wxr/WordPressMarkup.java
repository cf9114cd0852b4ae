package org.rejoinder.exchange.wxr;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text of WordPress as HTML: without the comments in which its block editor keeps what it needs, with the paragraphs that
 * its classic editor leaves to line breaks, and with the shortcodes that HTML can say.
 *
 * @param shortcodes the names of those that stand in it as they were written
 */
record WordPressMarkup(String html, Set<String> shortcodes) {

    private static final Pattern BLOCK_COMMENT = Pattern.compile("<!--\\s{0,9}+/?wp:");
    private static final Pattern MORE = Pattern.compile("<!--\\s{0,9}+(?:more|nextpage|noteaser)");
    private static final Pattern CAPTION = Pattern.compile("\\[(?:wp_)?caption\\b[^\\[\\]]{0,2000}+\\]");
    private static final Pattern CAPTIONED =
            Pattern.compile("\\s*+((?:<a\\b[^<>]*+>\\s*+)?<img\\b[^<>]*+>(?:\\s*+</a>)?)(.*+)", Pattern.DOTALL);
    private static final Pattern EMBED =
            Pattern.compile("\\[(embed|youtube|vimeo|video|audio)\\b[^\\[\\]]{0,500}+\\]\\s{0,9}+"
                    + "(https?://[^\\s\\[\\]<>\"]{1,2000}+)\\s{0,9}+\\[/\\1\\]");
    private static final Pattern PLAYED = Pattern.compile(
            "\\[(video|audio)\\b[^\\[\\]]{0,500}?"
                    + "\\b(?:src|mp4|mp3|webm|ogg)=\"(https?://[^\"\\s]{1,2000}+)\"[^\\[\\]]{0,500}+\\](?:\\s{0,9}+\\[/\\1\\])?");
    private static final Pattern GALLERY =
            Pattern.compile("\\[gallery\\b[^\\[\\]]{0,500}?\\bids=[\"']?([0-9, ]{1,5000}+)[^\\[\\]]{0,500}+\\]");
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[([a-z][a-z0-9_-]{1,40})((?:\\s++[a-z][^\\[\\]]{0,1000}+)?+)(/?)\\]");
    private static final Pattern CLOSED = Pattern.compile("\\[/([a-z][a-z0-9_-]{1,40})\\]");

    static WordPressMarkup of(String text) {
        boolean byBlocks = text.contains("<!-- wp:");
        String html = text.contains("<!--") ? withoutComments(text) : text;
        // Most comments have none, and there are many of them
        boolean mayHaveShortcodes = html.indexOf('[') >= 0;
        html = mayHaveShortcodes ? withShortcodes(html) : html;
        return new WordPressMarkup(
                byBlocks ? html.strip() : Paragraphs.of(html), mayHaveShortcodes ? shortcodes(html) : Set.of());
    }

    private static String withoutComments(String text) {
        return each(each(text, BLOCK_COMMENT, "-->", within -> ""), MORE, "-->", within -> "");
    }

    private static String withShortcodes(String text) {
        String html = each(text, CAPTION, "[/caption]", WordPressMarkup::figure);
        html = EMBED.matcher(html).replaceAll("\n\n$2\n\n");
        html = PLAYED.matcher(html).replaceAll("\n\n$2\n\n");
        return GALLERY.matcher(html).replaceAll(match -> Matcher.quoteReplacement(gallery(match.group(1))));
    }

    /** In place of what begins and ends so; the search ends with the first one that does not end. */
    private static String each(String text, Pattern beginning, String end, UnaryOperator<String> replacement) {
        var replaced = new StringBuilder();
        int from = 0;
        Matcher next = beginning.matcher(text);
        while (next.find(from)) {
            int until = text.indexOf(end, next.end());
            if (until < 0) {
                break;
            }
            replaced.append(text, from, next.start()).append(replacement.apply(text.substring(next.end(), until)));
            from = until + end.length();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static String figure(String captioned) {
        Matcher parts = CAPTIONED.matcher(captioned);
        return parts.matches()
                ? "<figure>" + parts.group(1) + "<figcaption>" + parts.group(2).strip() + "</figcaption></figure>"
                : captioned;
    }

    /** Its pictures by their keys. */
    private static String gallery(String ids) {
        var html = new StringBuilder();
        for (String id : ids.split("[, ]+")) {
            if (!id.isEmpty()) {
                html.append("<figure><img src=\"attachment:").append(id).append("\"></figure>");
            }
        }
        return html.toString();
    }

    /** What stands in brackets is one only if it says more than a name, or ends somewhere: people write [sic], too. */
    private static Set<String> shortcodes(String html) {
        Set<String> closed =
                CLOSED.matcher(html).results().map(end -> end.group(1)).collect(Collectors.toSet());
        return SHORTCODE
                .matcher(html)
                .results()
                .filter(code ->
                        code.group(2).contains("=") || !code.group(3).isEmpty() || closed.contains(code.group(1)))
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
