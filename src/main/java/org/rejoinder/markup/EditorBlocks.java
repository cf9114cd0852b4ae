package org.rejoinder.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Quill keeps every list as {@code ol} with the kind on its items, and code as a {@code div} for each line; this makes
 * lists and code blocks of them.
 */
final class EditorBlocks extends EventFilter {

    private static final String CODE_BLOCK = "ql-code-block-container";
    private static final String CODE_LINE = "ql-code-block";

    /** How each open list was begun: empty until its first item tells. */
    private final Deque<String> lists = new ArrayDeque<>();

    /** What each open {@code div} was turned into. */
    private final Deque<String> divisions = new ArrayDeque<>();

    private boolean firstLine;

    EditorBlocks(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        switch (element) {
            case "ol" -> lists.push("");
            case "li" -> openItem(attributes);
            case "div" -> openDivision(attributes);
            default -> next.openTag(element, attributes);
        }
    }

    @Override
    public void closeTag(String element) {
        if (element.equals("ol") && !lists.isEmpty()) {
            String list = lists.pop();
            if (!list.isEmpty()) {
                next.closeTag(list);
            }
        } else if (element.equals("div") && !divisions.isEmpty()) {
            closeDivision(divisions.pop());
        } else {
            next.closeTag(element);
        }
    }

    private void openItem(List<String> attributes) {
        if (!lists.isEmpty()) {
            String kind = "bullet".equals(value(attributes, "data-list")) ? "ul" : "ol";
            String list = lists.pop();
            if (!list.equals(kind)) {
                if (!list.isEmpty()) {
                    next.closeTag(list);
                }
                next.openTag(kind, List.of());
            }
            lists.push(kind);
        }
        next.openTag("li", attributes);
    }

    private void openDivision(List<String> attributes) {
        String kind = value(attributes, "class");
        divisions.push(kind);
        if (kind.equals(CODE_BLOCK)) {
            firstLine = true;
            next.openTag("pre", List.of());
            next.openTag("code", List.of());
        } else if (kind.equals(CODE_LINE)) {
            if (!firstLine) {
                next.text("\n");
            }
            firstLine = false;
        } else {
            next.openTag("div", attributes);
        }
    }

    private void closeDivision(String kind) {
        if (kind.equals(CODE_BLOCK)) {
            next.closeTag("code");
            next.closeTag("pre");
        } else if (!kind.equals(CODE_LINE)) {
            next.closeTag("div");
        }
    }

    private static String value(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name) && attributes.get(i + 1) != null) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
