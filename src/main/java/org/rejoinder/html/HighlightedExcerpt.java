package org.rejoinder.html;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Words of a plain text, some of them marked: what a search has found, and what stands around it. */
public final class HighlightedExcerpt {

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder().allowElements("mark").toFactory();

    /** Between blocks of a text; no sentence goes on behind it. */
    public static final char NEW_BLOCK = '\u2029';

    private static final Pattern SPACE = Pattern.compile("[\\s" + NEW_BLOCK + "]+");

    private final StringBuilder html = new StringBuilder();

    public HighlightedExcerpt plain(String words) {
        html.append(escaped(words));
        return this;
    }

    public HighlightedExcerpt marked(String words) {
        html.append("<mark>").append(escaped(words)).append("</mark>");
        return this;
    }

    public SafeHtml html() {
        return new SafeHtml(POLICY.sanitize(SPACE.matcher(html).replaceAll(" ").strip()));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
