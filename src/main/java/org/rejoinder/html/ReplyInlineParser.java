package org.rejoinder.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/** The marks inside a paragraph: code, emphasis, addresses. Everything else is text. Takes linear time. */
final class ReplyInlineParser implements InlineParser {

    /** Emphasis within emphasis within emphasis; more is typed by machines only. */
    private static final int DEEPEST = 8;

    /** A longer row of asterisks is a line of stars; each pair of them would be emphasis within emphasis. */
    private static final int MOST_STARS = 8;

    private static final Pattern MARK =
            Pattern.compile("(?U)(?<code>`+)|(?<stars>\\*+)|(?<address>(?i:https?)://)|(?<break>\n)");

    private static final Pattern TICKS = Pattern.compile("`+");

    private final Deque<Stars> open = new ArrayDeque<>();

    /** Where each line begins in the text, and in what the parser was given. */
    private final NavigableMap<Integer, Integer> lineStarts = new TreeMap<>();

    private Node parent;
    private String text;

    /** A run of asterisks that may begin emphasis: the node that shows it, and how many are left. */
    private static final class Stars {

        private final Text node;
        private int count;

        Stars(Text node) {
            this.node = node;
            this.count = node.getLiteral().length();
        }

        void take(int taken) {
            count -= taken;
            node.setLiteral("*".repeat(count));
        }
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        parent = block;
        read(lines);
        open.clear();
        List<int[]> codes = codeSpans();
        int at = 0;
        int nextCode = 0;
        Matcher mark = MARK.matcher(text);
        while (at < text.length() && mark.find(at)) {
            show(at, mark.start());
            if (mark.group("code") != null) {
                int[] code = nextCode < codes.size() && codes.get(nextCode)[0] == mark.start()
                        ? codes.get(nextCode++)
                        : null;
                at = code == null
                        ? showAsTyped(mark)
                        : showCode(code, mark.group().length());
            } else if (mark.group("stars") != null) {
                at = stars(mark);
            } else if (mark.group("address") != null) {
                at = address(mark);
            } else {
                parent.appendChild(new SoftLineBreak());
                at = mark.end();
            }
        }
        show(at, text.length());
    }

    private void read(SourceLines lines) {
        var all = new StringBuilder();
        lineStarts.clear();
        for (SourceLine line : lines.getLines()) {
            String content = line.getContent().toString();
            String shown = ReplyBlockParser.withoutGuards(content);
            lineStarts.put(all.length(), line.getSourceSpan().getInputIndex() + content.length() - shown.length());
            all.append(shown).append('\n');
        }
        text = all.isEmpty() ? "" : all.substring(0, all.length() - 1);
    }

    /** Says where in the source it stands, line by line. */
    private <T extends Node> T placed(T node, int start, int end) {
        List<SourceSpan> spans = new ArrayList<>(1);
        int at = start;
        while (at < end) {
            var line = lineStarts.floorEntry(at);
            Integer next = lineStarts.higherKey(at);
            int until = next == null ? end : Math.min(end, next);
            spans.add(SourceSpan.of(0, 0, line.getValue() + at - line.getKey(), until - at));
            at = until;
        }
        node.setSourceSpans(spans);
        return node;
    }

    private void show(int start, int end) {
        if (end > start) {
            parent.appendChild(placed(new Text(text.substring(start, end)), start, end));
        }
    }

    private int showAsTyped(Matcher mark) {
        show(mark.start(), mark.end());
        return mark.end();
    }

    private int showCode(int[] span, int ticks) {
        int start = span[0] + ticks;
        parent.appendChild(placed(new Code(text.substring(start, span[1] - ticks)), start, span[1] - ticks));
        return span[1];
    }

    /** From a run of backticks to the next run of the same length; what stands between is no mark. */
    private List<int[]> codeSpans() {
        List<int[]> runs = new ArrayList<>();
        Matcher run = TICKS.matcher(text);
        while (run.find()) {
            runs.add(new int[] {run.start(), run.end()});
        }
        int[] next = nextOfSameLength(runs);
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (next[i] > 0) {
                spans.add(new int[] {runs.get(i)[0], runs.get(next[i])[1]});
                i = next[i];
            }
        }
        return spans;
    }

    /** @return for each run the number of the next one of its length; 0 for none */
    private static int[] nextOfSameLength(List<int[]> runs) {
        int[] next = new int[runs.size()];
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            Integer following = seen.put(runs.get(i)[1] - runs.get(i)[0], i);
            next[i] = following == null ? 0 : following;
        }
        return next;
    }

    private int stars(Matcher mark) {
        int before = mark.start() == 0 ? '\n' : text.codePointBefore(mark.start());
        int after = mark.end() == text.length() ? '\n' : text.codePointAt(mark.end());
        var stars = new Stars(placed(new Text(mark.group()), mark.start(), mark.end()));
        parent.appendChild(stars.node);
        if (before == '\\' || stars.count > MOST_STARS) {
            return mark.end();
        }
        if (!Character.isWhitespace(before) && !joinsWords(after)) {
            close(stars);
        }
        if (stars.count > 0 && open.size() < DEEPEST && !Character.isWhitespace(after) && !joinsWords(before)) {
            open.push(stars);
        }
        return mark.end();
    }

    private void close(Stars closing) {
        while (closing.count > 0 && !open.isEmpty()) {
            Stars opening = open.peek();
            int taken = Math.min(2, Math.min(opening.count, closing.count));
            Node emphasis = taken == 2 ? new StrongEmphasis("**") : new Emphasis("*");
            for (Node node = opening.node.getNext(); node != closing.node; node = opening.node.getNext()) {
                emphasis.appendChild(node);
            }
            opening.node.insertAfter(emphasis);
            opening.take(taken);
            closing.take(taken);
            if (opening.count == 0) {
                open.pop();
            }
        }
    }

    /** Letters and digits of scripts that put spaces between words: neither an asterisk nor an address begins behind one. */
    private static boolean joinsWords(int point) {
        return Character.isLetterOrDigit(point) && !TextFolding.isOfScriptWithoutSpaces(point);
    }

    private int address(Matcher mark) {
        int end = BareAddress.endOf(text, mark.start());
        if (mark.start() > 0 && joinsWords(text.codePointBefore(mark.start()))) {
            show(mark.start(), Math.max(mark.end(), end));
            return Math.max(mark.end(), end);
        }
        if (end <= mark.end()) {
            return showAsTyped(mark);
        }
        String address = text.substring(mark.start(), end);
        var link = new Link(address, null);
        link.appendChild(placed(new Text(address), mark.start(), end));
        parent.appendChild(link);
        return end;
    }
}
