package org.rejoinder.html;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What an author's editor made, or a paste brought in: the structure of an article, nothing of its looks. */
public final class ArticleMarkup {

    private static final Pattern SCOPE = Pattern.compile("row|col|rowgroup|colgroup");

    /** Possessive: gives nothing back, and so needs no stack for a long row of spaces. */
    private static final Pattern EMPTY_PARAGRAPH = Pattern.compile("<p>(?:\\s|&nbsp;|\u00a0|<br />)*+</p>");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "code", "br", "hr")
            .allowElements("strong", "em", "s", "sub", "sup", "small")
            .allowElements("table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption")
            .allowElements((element, attributes) -> "h2", "h1")
            .allowElements((element, attributes) -> "h4", "h5", "h6")
            .allowElements((element, attributes) -> "strong", "b")
            .allowElements((element, attributes) -> "em", "i")
            .allowElements((element, attributes) -> "s", "strike", "del")
            .allowElements(
                    (element, attributes) -> "p",
                    "div",
                    "section",
                    "article",
                    "address",
                    "center",
                    "dt",
                    "dd",
                    "summary")
            .allowElements("a")
            .allowElements((element, attributes) -> attributes.contains("src") ? element : null, "img")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(OwnImages.PATH)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("scope")
            .matching(SCOPE)
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .onElements("th", "td")
            .withPreprocessor(policy -> new AttributeLimiter(
                    new NestingLimiter(new EditorHtmlNormalizer(new TableSpanLimiter(new LinkSchemeFilter(policy))))))
            .toFactory();

    private ArticleMarkup() {}

    public static SafeHtml clean(String html) {
        String clean = POLICY.sanitize(html);
        return new SafeHtml(EMPTY_PARAGRAPH.matcher(clean).replaceAll("").strip());
    }

    /** What {@link #clean} leaves out of it. */
    public static RemovedContent leftOut(String html) {
        var left = new RemovedContent();
        POLICY.sanitize(html, left, null);
        return left;
    }
}
