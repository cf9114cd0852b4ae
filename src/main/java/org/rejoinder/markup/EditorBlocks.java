package org.rejoinder.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Quill keeps every list as one {@code ol} with the kind and the depth on its items, and code as a {@code div} for each
 * line; this makes lists, lists in lists, and code blocks of them.
 */
final class EditorBlocks extends EventFilter {

    private static final String CODE_BLOCK = "ql-code-block-container";
    private static final String CODE_LINE = "ql-code-block";

    private static final Pattern DEPTH = Pattern.compile("ql-indent-([1-8])");

    /** A list as it came in; what it becomes is begun by its first item. */
    private static final class OpenList {

        private final String element;

        /** Whether the editor made it; then its last item is open until the next one tells how deep it is. */
        private boolean ofEditor;

        /** What was begun for it, the innermost first. */
        private final Deque<String> begun = new ArrayDeque<>();

        OpenList(String element) {
            this.element = element;
        }
    }

    private final Deque<OpenList> lists = new ArrayDeque<>();

    /** What each open {@code div} was turned into. */
    private final Deque<String> divisions = new ArrayDeque<>();

    private boolean firstLine;

    EditorBlocks(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        switch (element) {
            case "ol", "ul" -> lists.push(new OpenList(element));
            case "li" -> openItem(attributes);
            case "div" -> openDivision(attributes);
            case "br" -> {
                // An empty line of code holds one
                if (!CODE_LINE.equals(divisions.peek())) {
                    next.openTag(element, attributes);
                }
            }
            default -> next.openTag(element, attributes);
        }
    }

    @Override
    public void closeTag(String element) {
        OpenList list = lists.peek();
        if (list != null && element.equals(list.element)) {
            lists.pop();
            closeTo(list, 0);
        } else if (list != null && list.ofEditor && element.equals("li")) {
            // until it is known whether a deeper one follows
        } else if (element.equals("div") && !divisions.isEmpty()) {
            closeDivision(divisions.pop());
        } else {
            next.closeTag(element);
        }
    }

    private void openItem(List<String> attributes) {
        OpenList list = lists.peek();
        if (list != null) {
            String kind = value(attributes, "data-list");
            list.ofEditor |= list.begun.isEmpty() && !kind.isEmpty();
            if (list.ofEditor) {
                comeTo(list, depth(attributes), kind.equals("bullet") ? "ul" : "ol");
            } else if (list.begun.isEmpty()) {
                begin(list, list.element);
            }
        }
        next.openTag("li", attributes);
    }

    private void comeTo(OpenList list, int depth, String kind) {
        closeTo(list, depth);
        if (list.begun.size() == depth) {
            next.closeTag("li");
            if (!list.begun.peek().equals(kind)) {
                next.closeTag(list.begun.pop());
            }
        }
        if (list.begun.size() < depth) {
            begin(list, kind);
        }
    }

    private void begin(OpenList list, String kind) {
        next.openTag(kind, List.of());
        list.begun.push(kind);
    }

    private void closeTo(OpenList list, int depth) {
        while (list.begun.size() > depth) {
            if (list.ofEditor) {
                next.closeTag("li");
            }
            next.closeTag(list.begun.pop());
        }
    }

    /** From 1. */
    private static int depth(List<String> attributes) {
        Matcher deeper = DEPTH.matcher(value(attributes, "class"));
        return deeper.find() ? 1 + Integer.parseInt(deeper.group(1)) : 1;
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
