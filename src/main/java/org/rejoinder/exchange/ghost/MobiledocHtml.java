package org.rejoinder.exchange.ghost;

import static org.rejoinder.exchange.json.JsonTree.list;
import static org.rejoinder.exchange.json.JsonTree.number;
import static org.rejoinder.exchange.json.JsonTree.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.exchange.json.JsonTree;
import org.rejoinder.exchange.text.SourceText;

/** The text of Ghost's editor before 2023: sections of words, that point into lists of marks and cards. */
final class MobiledocHtml {

    private static final int WORDS = 1;
    private static final int IMAGE = 2;
    private static final int LIST = 3;
    private static final int CARD = 10;

    private static final Set<String> SECTIONS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "aside", "pull-quote");
    private static final Set<String> MARKS = Set.of("a", "strong", "b", "em", "i", "s", "del", "code", "sub", "sup");

    private final JsonObject document;
    private final Set<String> leftOut;
    private final StringBuilder html = new StringBuilder();

    private MobiledocHtml(JsonObject document, Set<String> leftOut) {
        this.document = document;
        this.leftOut = leftOut;
    }

    /**
     * Empty if it is none.
     *
     * @param leftOut told of the kinds of cards that nothing is here
     */
    static Optional<String> of(String mobiledoc, Set<String> leftOut) {
        return JsonTree.parse(mobiledoc)
                .filter(tree -> tree.containsKey("sections"))
                .map(tree -> {
                    var writer = new MobiledocHtml(tree, leftOut);
                    list(tree, "sections").forEach(section -> writer.section(list(section)));
                    return SourceText.clean(writer.html.toString());
                });
    }

    private void section(List<JsonValue> section) {
        switch (number(at(section, 0))) {
            case WORDS -> words(element(text(at(section, 1))), list(at(section, 2)));
            case IMAGE ->
                html.append("<figure><img src=\"")
                        .append(SourceText.escape(text(at(section, 1))))
                        .append("\" alt=\"\"></figure>");
            case LIST -> {
                String element = text(at(section, 1)).equals("ol") ? "ol" : "ul";
                html.append('<').append(element).append('>');
                list(at(section, 2)).forEach(item -> words("li", list(item)));
                html.append("</").append(element).append('>');
            }
            case CARD -> card(list(at(list(document, "cards"), number(at(section, 1)))));
            default -> {
                // there are no others
            }
        }
    }

    private static String element(String tag) {
        if (!SECTIONS.contains(tag)) {
            return "p";
        }
        return tag.equals("aside") || tag.equals("pull-quote") ? "blockquote" : tag;
    }

    private void words(String element, List<JsonValue> markers) {
        Deque<String> open = new ArrayDeque<>();
        html.append('<').append(element).append('>');
        for (JsonValue each : markers) {
            marker(list(each), open);
        }
        close(open, open.size());
        html.append("</").append(element).append('>');
    }

    private void marker(List<JsonValue> marker, Deque<String> open) {
        for (JsonValue index : list(at(marker, 1))) {
            open(list(at(list(document, "markups"), number(index))), open);
        }
        if (number(at(marker, 0)) == 0) {
            html.append(SourceText.escape(text(at(marker, 3))));
        } else {
            atom(list(at(list(document, "atoms"), number(at(marker, 3)))));
        }
        close(open, number(at(marker, 2)));
    }

    private void open(List<JsonValue> markup, Deque<String> open) {
        String tag = MARKS.contains(text(at(markup, 0))) ? text(at(markup, 0)) : "";
        open.push(tag);
        if (tag.equals("a")) {
            html.append("<a href=\"")
                    .append(SourceText.escape(address(list(at(markup, 1)))))
                    .append("\">");
        } else if (!tag.isEmpty()) {
            html.append('<').append(tag).append('>');
        }
    }

    /** Names and values follow each other. */
    private static String address(List<JsonValue> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (text(attributes.get(i)).equals("href")) {
                return text(attributes.get(i + 1));
            }
        }
        return "";
    }

    private void close(Deque<String> open, int many) {
        for (int i = 0; i < many && !open.isEmpty(); i++) {
            String tag = open.pop();
            if (!tag.isEmpty()) {
                html.append("</").append(tag).append('>');
            }
        }
    }

    private void atom(List<JsonValue> atom) {
        html.append(text(at(atom, 0)).equals("soft-return") ? "<br>" : SourceText.escape(text(at(atom, 1))));
    }

    private void card(List<JsonValue> card) {
        String type = text(at(card, 0));
        GhostCards.html(type, JsonTree.object(at(card, 1)))
                .ifPresentOrElse(html::append, () -> leftOut.add(type.matches("[a-z-]{1,40}") ? type : "unknown"));
    }

    private static JsonValue at(List<JsonValue> values, int index) {
        return index >= 0 && index < values.size() ? values.get(index) : JsonValue.NULL;
    }
}
