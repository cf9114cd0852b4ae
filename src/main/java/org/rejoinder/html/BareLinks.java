package org.rejoinder.html;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * Addresses that stand in the text of an article as they are become links; a paragraph that is one and nothing else says first
 * where it leads. Nothing is asked of anybody for that.
 */
final class BareLinks {

    /** What is a link already, or code, and the inside of tags stay as they are. */
    private static final Pattern TEXT_OR_SKIPPED =
            Pattern.compile("<(a|pre|code)\\b[^>]*>.*?</\\1>|<[^>]*>|[^<]+", Pattern.DOTALL);

    private static final Pattern BEGINS = Pattern.compile("(?i)\\bhttps?://");

    private static final Pattern ALONE = Pattern.compile("(?i)<p><a href=\"(https?://[^\"]*)\"[^>]*>([^<]*)</a></p>");

    private static final Pattern SITE =
            Pattern.compile("(?i)https?://(?:www\\.)?(\\[[0-9a-f:.]+]|[^/?#:@\\[\\]\\\\]+)(?::\\d*)?(?:[/?#].*)?");

    /** Letters that are nobody's likeness: a Cyrillic а for one is taken for a Latin one, and so for another site. */
    private static final Pattern UNMISTAKABLE = Pattern.compile("[a-z0-9._\\-\\[\\]:\u00df-\u00f6\u00f8-\u00ff]+");

    private static final IDNA UTS_46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);

    private static final WebAddress.Check ADDRESS = new WebAddress.Check();

    private BareLinks() {}

    /** @param body as {@link ArticleMarkup} has let it through; linear in its length */
    static String in(String body) {
        if (!body.contains("://")) {
            return body;
        }
        String linked = TEXT_OR_SKIPPED
                .matcher(body)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("<") || !part.group().contains("://")
                                ? part.group()
                                : linked(part.group())));
        return ALONE.matcher(linked).replaceAll(alone -> Matcher.quoteReplacement(card(alone.group(), alone)));
    }

    private static String linked(String encoded) {
        String text = Encoding.decodeHtml(encoded, false);
        var linked = new StringBuilder();
        Matcher begins = BEGINS.matcher(text);
        int at = 0;
        while (begins.find(at)) {
            int end = Math.max(begins.end(), BareAddress.endOf(text, begins.start()));
            String address = text.substring(begins.start(), end);
            linked.append(escaped(text.substring(at, begins.start())))
                    .append(ADDRESS.isValid(address, null) ? link(address) : escaped(address));
            at = end;
        }
        return at == 0 ? encoded : linked.append(escaped(text.substring(at))).toString();
    }

    private static String link(String address) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>";
    }

    private static String card(String whole, MatchResult alone) {
        String address = Encoding.decodeHtml(alone.group(1), true);
        boolean isItsOwnText =
                address.equals(Encoding.decodeHtml(alone.group(2), false).strip());
        Matcher site = SITE.matcher(address);
        return isItsOwnText && site.matches()
                ? "<p class=\"link-card\"><a href=\"%s\"><b>%s</b> <span>%s</span></a></p>"
                        .formatted(alone.group(1), escaped(unmistakable(site.group(1))), alone.group(2))
                : whole;
    }

    /** A host as it is written, or in ASCII if it could be mistaken for another. */
    private static String unmistakable(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return UNMISTAKABLE.matcher(name).matches()
                ? name
                : UTS_46.nameToASCII(name, new StringBuilder(), new IDNA.Info()).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;");
    }
}
