package org.rejoinder.html;

import java.util.List;
import java.util.Map;

/** The body of an article as lines of text, for comparing two of them: one a block, with a sign for what kind it is. */
public final class ArticleText extends HtmlTextExtractor {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("p", ""),
            Map.entry("h2", "## "),
            Map.entry("h3", "### "),
            Map.entry("h4", "#### "),
            Map.entry("li", "• "),
            Map.entry("blockquote", "> "),
            Map.entry("pre", ""),
            Map.entry("tr", ""),
            Map.entry("caption", ""),
            Map.entry("figure", ""),
            Map.entry("figcaption", ""),
            Map.entry("hr", "———"),
            Map.entry("br", ""));

    private String link = "";

    private ArticleText() {}

    public static String of(SafeHtml body) {
        return new ArticleText().read(body);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (SIGNS.containsKey(element)) {
            text.append('\n').append(SIGNS.get(element));
        } else if (element.equals("td") || element.equals("th")) {
            text.append(" | ");
        } else if (element.equals("img")) {
            text.append('\n').append(value(attributes, "src")).append(' ').append(value(attributes, "alt"));
        } else if (element.equals("a")) {
            link = value(attributes, "href");
        }
    }

    @Override
    public void closeTag(String element) {
        if (SIGNS.containsKey(element)) {
            text.append('\n');
        } else if (element.equals("a") && !link.isEmpty()) {
            text.append(" (").append(link).append(')');
            link = "";
        }
    }

    @Override
    public void text(String words) {
        text.append(words);
    }

    private static String value(List<String> attributes, String name) {
        int at = attributes.indexOf(name);
        return at < 0 ? "" : attributes.get(at + 1);
    }
}
