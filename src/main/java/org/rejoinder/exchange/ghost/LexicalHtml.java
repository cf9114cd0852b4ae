package org.rejoinder.exchange.ghost;

import static org.rejoinder.exchange.json.JsonTree.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.exchange.json.JsonTree;
import org.rejoinder.exchange.text.SourceText;

/** The text of Ghost's editor since 2023. */
final class LexicalHtml {

    /** What a word is, as bits of a number: the elements for each from the lowest; empty for those that nothing is here. */
    private static final String[] FORMATS = {"strong", "em", "s", "", "code", "sub", "sup"};

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final StringBuilder html = new StringBuilder();
    private final Set<String> leftOut;

    private LexicalHtml(Set<String> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * Empty if it is none.
     *
     * @param leftOut told of the kinds of cards that nothing is here
     */
    static Optional<String> of(String lexical, Set<String> leftOut) {
        return JsonTree.parse(lexical)
                .filter(tree -> tree.get("root") instanceof JsonObject)
                .map(tree -> {
                    var writer = new LexicalHtml(leftOut);
                    writer.children(tree.getJsonObject("root"));
                    return SourceText.clean(writer.html.toString());
                });
    }

    private void children(JsonObject node) {
        for (JsonValue child : JsonTree.list(node, "children")) {
            node(JsonTree.object(child));
        }
    }

    private void node(JsonObject node) {
        String type = text(node, "type");
        switch (type) {
            case "paragraph" -> within("p", node);
            case "heading", "extended-heading" ->
                within(HEADINGS.contains(text(node, "tag")) ? text(node, "tag") : "h2", node);
            case "quote", "extended-quote", "aside" -> within("blockquote", node);
            case "list" ->
                within(
                        text(node, "listType").equals("number")
                                        || text(node, "tag").equals("ol")
                                ? "ol"
                                : "ul",
                        node);
            case "listitem" -> within("li", node);
            case "link", "autolink", "at-link" -> link(node);
            case "linebreak" -> html.append("<br>");
            default -> {
                if (node.containsKey("text")) {
                    words(node);
                } else if (!JsonTree.list(node, "children").isEmpty()) {
                    children(node);
                } else {
                    card(type, node);
                }
            }
        }
    }

    private void within(String element, JsonObject node) {
        html.append('<').append(element).append('>');
        children(node);
        html.append("</").append(element).append('>');
    }

    private void link(JsonObject node) {
        html.append("<a href=\"").append(SourceText.escape(text(node, "url"))).append("\">");
        children(node);
        html.append("</a>");
    }

    private void words(JsonObject node) {
        int format = JsonTree.number(node.get("format"));
        for (int i = 0; i < FORMATS.length; i++) {
            mark("<", i, format);
        }
        html.append(SourceText.escape(text(node, "text")));
        for (int i = FORMATS.length - 1; i >= 0; i--) {
            mark("</", i, format);
        }
    }

    private void mark(String opening, int bit, int format) {
        if ((format >> bit & 1) == 1 && !FORMATS[bit].isEmpty()) {
            html.append(opening).append(FORMATS[bit]).append('>');
        }
    }

    private void card(String type, JsonObject node) {
        GhostCards.html(type, node).ifPresentOrElse(html::append, () -> leftOut.add(name(type)));
    }

    private static String name(String type) {
        return type.matches("[a-z-]{1,40}") ? type : "unknown";
    }
}
