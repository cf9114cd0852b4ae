package org.rejoinder.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;

/**
 * Prepares typed lines for a CommonMark parser that would take leading white space, {@code [a]: b} and the line after a
 * quote for marks. Each line that must appear as typed gets an invisible guard in front, which is removed again after
 * parsing.
 */
final class ReplyLines {

    /** A noncharacter: nobody can have typed it, {@link ReplyText} refuses it. */
    static final char GUARD = '\uFDD0';

    /** Deeper quotes are shown as typed; nobody can read them anyway. */
    private static final int DEEPEST_QUOTE = 6;

    private static final Pattern FENCE = Pattern.compile("(`{3,}(?=[^`]*$)|~{3,}).*", Pattern.DOTALL);

    private final StringBuilder prepared = new StringBuilder();

    /** How deep the line before was quoted. */
    private int quoted;

    private String fence = "";

    private ReplyLines() {}

    static String prepare(String typed) {
        var lines = new ReplyLines();
        String text = ReplyText.normalise(typed).replace(GUARD, '\uFFFD').replace('\0', '\uFFFD');
        for (String line : text.split("\n", -1)) {
            lines.add(line);
        }
        return lines.prepared.toString();
    }

    private void add(String line) {
        if (!fence.isEmpty()) {
            int marks = endOfMarks(line, quoted);
            if (depth(line, marks) == quoted) {
                prepared.append(line, 0, marks);
                addInFence(line.substring(marks));
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
            prepared.append(">".repeat(depth)).append('\n');
        }
        quoted = depth;
        prepared.append(line, 0, marks);
        String rest = line.substring(marks);
        Matcher opening = FENCE.matcher(rest);
        if (opening.matches()) {
            fence = opening.group(1);
            prepared.append(rest).append('\n');
        } else {
            addGuarded(rest);
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

    private void addInFence(String line) {
        boolean closes = line.startsWith(fence) && line.strip().chars().allMatch(c -> c == fence.charAt(0));
        if (closes) {
            fence = "";
            prepared.append(line).append('\n');
        } else {
            addGuarded(line);
        }
    }

    private void addGuarded(String line) {
        boolean blank = line.chars().allMatch(c -> c == ' ' || c == '\t');
        prepared.append(blank ? line : GUARD + line).append('\n');
    }

    static String withoutGuards(String text) {
        return text.indexOf(GUARD) < 0 ? text : text.replace(String.valueOf(GUARD), "");
    }

    /** Takes the guards out of fenced blocks; {@link ReplyInlines} takes them out of everything else. */
    static final class Unprepared extends AbstractVisitor {

        @Override
        public void visit(FencedCodeBlock block) {
            block.setLiteral(withoutGuards(block.getLiteral()));
            block.setInfo("");
        }
    }
}
