package org.rejoinder.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Quill keeps every list as one {@code ol} with the kind and the depth on its items, code as a {@code div} and a
 * quotation as a {@code blockquote} for each line, a line break as a {@code span}, and what it cannot edit in a
 * {@code section}; this makes lists, lists in lists, code blocks, quotations and line breaks of them.
 */
final class EditorHtmlNormalizer extends SanitizerEventFilter {

    private static final String CODE_BLOCK = "ql-code-block-container";
    private static final String CODE_LINE = "ql-code-block";
    private static final String LINE_BREAK = "ql-line-break";
    private static final String KEPT = "kept";

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

    /** The lines of the code that is open; whole, for the sanitizer parts what comes in parts. */
    private StringBuilder code;

    private boolean firstLine;

    /** Whether each open {@code section} holds what the editor keeps as it came. */
    private final Deque<Boolean> sections = new ArrayDeque<>();

    /** The quotation whose lines are being read; null for none. */
    private String quotation;

    /** Whether each open {@code blockquote} is a line of it. */
    private final Deque<Boolean> quotedLines = new ArrayDeque<>();

    /** How many elements are open in a line break of the editor, itself included. */
    private int inBreak;

    EditorHtmlNormalizer(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (inBreak > 0 || element.equals("span") && value(attributes, "class").equals(LINE_BREAK)) {
            openInBreak(element);
            return;
        }
        String quoted = element.equals("blockquote") ? value(attributes, "data-quote") : "";
        if (!quoted.isEmpty() && !quotedLines.contains(true)) {
            openQuotedLine(quoted);
            return;
        }
        endQuotation();
        if (!element.equals("div") && !element.equals("br")) {
            writeCode();
        }
        switch (element) {
            case "ol", "ul" -> lists.push(new OpenList(element));
            case "li" -> openItem(attributes);
            case "div" -> openDivision(attributes);
            case "section" -> openSection(attributes);
            case "blockquote" -> {
                quotedLines.push(false);
                next.openTag(element, attributes);
            }
            case "br" -> {
                // An empty line of code holds one
                if (!CODE_LINE.equals(divisions.peek())) {
                    writeCode();
                    next.openTag(element, attributes);
                }
            }
            default -> next.openTag(element, attributes);
        }
    }

    @Override
    public void closeTag(String element) {
        if (inBreak > 0) {
            inBreak -= element.equals("span") ? 1 : 0;
            return;
        }
        if (element.equals("blockquote") && !quotedLines.isEmpty() && quotedLines.pop()) {
            next.closeTag("p");
            return;
        }
        endQuotation();
        OpenList list = lists.peek();
        if (list != null && element.equals(list.element)) {
            lists.pop();
            closeTo(list, 0);
        } else if (list != null && list.ofEditor && element.equals("li")) {
            // until it is known whether a deeper one follows
        } else if (element.equals("div") && !divisions.isEmpty()) {
            closeDivision(divisions.pop());
        } else if (element.equals("section") && !sections.isEmpty()) {
            if (!sections.pop()) {
                next.closeTag(element);
            }
        } else {
            writeCode();
            next.closeTag(element);
        }
    }

    @Override
    public void text(String text) {
        if (inBreak > 0) {
            return;
        }
        if (!text.isBlank()) {
            endQuotation();
        }
        if (code != null) {
            code.append(text);
        } else {
            next.text(text);
        }
    }

    @Override
    public void closeDocument() {
        endQuotation();
        writeCode();
        next.closeDocument();
    }

    /** The editor puts spans into it, to have a place for the cursor. */
    private void openInBreak(String element) {
        if (element.equals("span") && inBreak++ == 0) {
            next.openTag("br", List.of());
        }
    }

    private void openQuotedLine(String name) {
        if (!name.equals(quotation)) {
            endQuotation();
            next.openTag("blockquote", List.of());
            quotation = name;
        }
        next.openTag("p", List.of());
        quotedLines.push(true);
    }

    /** Unless a line of it is open. */
    private void endQuotation() {
        if (quotation != null && !quotedLines.contains(true)) {
            next.closeTag("blockquote");
            quotation = null;
        }
    }

    private void openSection(List<String> attributes) {
        boolean kept = value(attributes, "class").equals(KEPT);
        sections.push(kept);
        if (!kept) {
            next.openTag("section", attributes);
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
            next.openTag("pre", List.of());
            next.openTag("code", List.of());
            code = new StringBuilder();
            firstLine = true;
        } else if (kind.equals(CODE_LINE)) {
            if (!firstLine) {
                text("\n");
            }
            firstLine = false;
        } else {
            writeCode();
            next.openTag("div", attributes);
        }
    }

    private void closeDivision(String kind) {
        if (kind.equals(CODE_BLOCK)) {
            writeCode();
            code = null;
            next.closeTag("code");
            next.closeTag("pre");
        } else if (!kind.equals(CODE_LINE)) {
            writeCode();
            next.closeTag("div");
        }
    }

    private void writeCode() {
        if (code != null && code.length() > 0) {
            next.text(code.toString());
            code.setLength(0);
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
