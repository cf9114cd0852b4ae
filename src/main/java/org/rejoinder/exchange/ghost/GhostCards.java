package org.rejoinder.exchange.ghost;

import static org.rejoinder.exchange.json.JsonTree.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.rejoinder.exchange.json.JsonTree;
import org.rejoinder.exchange.text.MarkdownHtml;
import org.rejoinder.exchange.text.SourceText;

/** What stands between paragraphs, which is the same in both editors: as HTML that an article here may have. */
final class GhostCards {

    private GhostCards() {}

    /** Empty for one that nothing is here, such as what only mails have. */
    static Optional<String> html(String type, JsonObject card) {
        String html = switch (type) {
            case "image" -> image(card);
            case "gallery" -> gallery(card);
            case "bookmark" -> link(text(card, "url"), title(card)) + paragraph(text(card, "caption"));
            case "embed" -> embed(card);
            case "html" -> text(card, "html");
            case "markdown", "card-markdown" -> MarkdownHtml.of(text(card, "markdown"));
            case "code", "codeblock" ->
                "<pre><code>" + SourceText.escape(text(card, "code")) + "</code></pre>"
                        + paragraph(text(card, "caption"));
            case "hr", "horizontalrule" -> "<hr>";
            case "callout" ->
                "<blockquote><p>" + SourceText.escape(text(card, "calloutEmoji")) + " " + text(card, "calloutText")
                        + "</p></blockquote>";
            case "toggle" -> heading("h4", text(card, "heading")) + text(card, "content");
            case "button" -> link(text(card, "buttonUrl"), text(card, "buttonText"));
            case "header" ->
                heading("h2", text(card, "header")) + heading("h3", text(card, "subheader")) + button(card);
            case "call-to-action" -> "<p>" + text(card, "textValue") + "</p>" + button(card);
            case "video" -> link(text(card, "src"), "") + paragraph(text(card, "caption"));
            case "audio" -> link(text(card, "src"), text(card, "title"));
            case "file" -> file(card);
            case "product" -> product(card);
            default -> null;
        };
        return Optional.ofNullable(html);
    }

    private static String image(JsonObject card) {
        String image = "<img src=\"%s\" alt=\"%s\">"
                .formatted(SourceText.escape(text(card, "src")), SourceText.escape(text(card, "alt")));
        String href = text(card, "href");
        String linked = href.isEmpty() ? image : "<a href=\"" + SourceText.escape(href) + "\">" + image + "</a>";
        String caption = text(card, "caption");
        return "<figure>" + linked + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>")
                + "</figure>";
    }

    private static String gallery(JsonObject card) {
        var html = new StringBuilder();
        for (JsonValue each : JsonTree.list(card, "images")) {
            html.append(image(JsonTree.object(each)));
        }
        return html.append(paragraph(text(card, "caption"))).toString();
    }

    private static String title(JsonObject card) {
        String title = text(JsonTree.object(card.get("metadata")), "title");
        return title.isEmpty() ? text(card, "title") : title;
    }

    /** What is shown of another site stays there. */
    private static String embed(JsonObject card) {
        String url = text(card, "url");
        return (url.isEmpty() ? text(card, "html") : link(url, "")) + paragraph(text(card, "caption"));
    }

    private static String button(JsonObject card) {
        return link(text(card, "buttonUrl"), text(card, "buttonText"));
    }

    private static String file(JsonObject card) {
        String title = text(card, "fileTitle");
        return link(text(card, "src"), title.isEmpty() ? text(card, "fileName") : title)
                + paragraph(SourceText.escape(text(card, "fileCaption")));
    }

    private static String product(JsonObject card) {
        String image = text(card, "productImageSrc");
        return (image.isEmpty() ? "" : "<figure><img src=\"" + SourceText.escape(image) + "\" alt=\"\"></figure>")
                + heading("h4", text(card, "productTitle"))
                + paragraph(text(card, "productDescription"))
                + link(text(card, "productUrl"), text(card, "productButton"));
    }

    /** @param words empty for the address itself */
    private static String link(String address, String words) {
        if (address.isBlank()) {
            return words.isBlank() ? "" : paragraph(SourceText.escape(words));
        }
        String shown = words.isBlank() ? address : words;
        return "<p><a href=\"%s\">%s</a></p>".formatted(SourceText.escape(address), SourceText.escape(shown));
    }

    private static String heading(String element, String html) {
        return html.isBlank() ? "" : "<%1$s>%2$s</%1$s>".formatted(element, html);
    }

    private static String paragraph(String html) {
        return html.isBlank() ? "" : "<p>" + html + "</p>";
    }
}
