package org.rejoinder.html;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;

/**
 * Prepares typed lines for a CommonMark parser that would take leading white space, {@code [a]: b} and the line after a
 * quote for marks. Each line that must appear as typed gets an invisible guard in front, which is removed again after
 * parsing.
 */
final class ReplyBlockParser {

    /** A noncharacter: nobody can have typed it, {@link ReplyText} refuses it. */
    static final char GUARD = '\uFDD0';

    /** Deeper quotes are shown as typed; nobody can read them anyway. */
    private static final int DEEPEST_QUOTE = 6;

    private static final Pattern FENCE = Pattern.compile("(`{3,}(?=[^`]*$)|~{3,}).*", Pattern.DOTALL);

    private final StringBuilder prepared = new StringBuilder();

    /** Where each character was typed; what was not typed stands where the next one was. */
    private int[] typedAt;

    /** Where the line begins that is read. */
    private int line;

    /** How deep the line before was quoted. */
    private int quoted;

    private String fence = "";

    /**
     * A text for the parser.
     *
     * @param typedAt for each of its characters, where it was typed
     */
    record Prepared(String text, int[] typedAt) {}

    private ReplyBlockParser(int length) {
        typedAt = new int[length + length / 4 + 16];
    }

    static Prepared prepare(String typed) {
        var lines = new ReplyBlockParser(typed.length());
        String text = typed.replace(GUARD, '\uFFFD').replace('\0', '\uFFFD');
        while (lines.line <= text.length()) {
            int end = endOfLine(text, lines.line);
            lines.add(text.substring(lines.line, end));
            lines.line = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return new Prepared(lines.prepared.toString(), lines.typedAt);
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** @param at where it stands in the line */
    private void put(String some, int at) {
        for (int i = 0; i < some.length(); i++) {
            put(some.charAt(i), at + i);
        }
    }

    private void put(char each, int at) {
        if (prepared.length() == typedAt.length) {
            typedAt = Arrays.copyOf(typedAt, 2 * typedAt.length);
        }
        typedAt[prepared.length()] = line + at;
        prepared.append(each);
    }

    private void add(String line) {
        if (!fence.isEmpty()) {
            int marks = endOfMarks(line, quoted);
            if (depth(line, marks) == quoted) {
                put(line.substring(0, marks), 0);
                addInFence(line.substring(marks), marks);
                return;
            }
            fence = "";
        }
        int marks = endOfMarks(line, DEEPEST_QUOTE);
        addOutsideFence(line, marks);
    }

    private void addOutsideFence(String line, int marks) {
        int depth = depth(line, marks);
        if (depth < quoted) {
            for (int i = 0; i < depth; i++) {
                put('>', 0);
            }
            put('\n', 0);
        }
        quoted = depth;
        put(line.substring(0, marks), 0);
        String rest = line.substring(marks);
        Matcher opening = FENCE.matcher(rest);
        if (opening.matches()) {
            fence = opening.group(1);
            put(rest + '\n', marks);
        } else {
            addGuarded(rest, marks);
        }
    }

    /** Where the quote marks at the start of a line end: each one and the space after it. */
    private static int endOfMarks(String line, int most) {
        int at = 0;
        for (int depth = 0; depth < most && line.startsWith(">", at); depth++) {
            at += line.startsWith("> ", at) ? 2 : 1;
        }
        return at;
    }

    private static int depth(String line, int marks) {
        return (int) line.substring(0, marks).chars().filter(c -> c == '>').count();
    }

    private void addInFence(String rest, int at) {
        boolean closes = rest.startsWith(fence) && rest.strip().chars().allMatch(c -> c == fence.charAt(0));
        if (closes) {
            fence = "";
            put(rest + '\n', at);
        } else {
            addGuarded(rest, at);
        }
    }

    private void addGuarded(String rest, int at) {
        boolean blank = rest.chars().allMatch(c -> c == ' ' || c == '\t');
        if (!blank) {
            put(GUARD, at);
        }
        put(rest + '\n', at);
    }

    static String withoutGuards(String text) {
        return text.indexOf(GUARD) < 0 ? text : text.replace(String.valueOf(GUARD), "");
    }

    /** Takes the guards out of fenced blocks; {@link ReplyInlineParser} takes them out of everything else. */
    static final class Unprepared extends AbstractVisitor {

        @Override
        public void visit(FencedCodeBlock block) {
            block.setLiteral(withoutGuards(block.getLiteral()));
            block.setInfo("");
        }
    }
}
