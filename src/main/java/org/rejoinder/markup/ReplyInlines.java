package org.rejoinder.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLines;

/** The marks inside a paragraph: code, emphasis, addresses. Everything else is text. Takes linear time. */
final class ReplyInlines implements InlineParser {

    /** Emphasis within emphasis within emphasis; more is typed by machines only. */
    private static final int DEEPEST = 8;

    /** A longer row of asterisks is a line of stars; each pair of them would be emphasis within emphasis. */
    private static final int MOST_STARS = 8;

    /**
     * An address ends at white space of any script, and at what cannot be seen (RFC 3987, 4.1): a reader would not know
     * where it leads. Joiners belong to the spelling of words.
     */
    private static final String ADDRESS = "(?i:https?)://[[^\\s\\p{Cntrl}\\p{Cf}<>\"`]\\p{IsJoin_Control}]+";

    private static final Pattern MARK =
            Pattern.compile("(?U)(?<code>`+)|(?<stars>\\*+)|(?<address>" + ADDRESS + ")|(?<break>\n)");

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private static final Pattern TICKS = Pattern.compile("`+");

    private final Deque<Stars> open = new ArrayDeque<>();
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
        text = lines.getLines().stream()
                .map(line -> ReplyLines.withoutGuards(line.getContent().toString()))
                .collect(Collectors.joining("\n"));
        open.clear();
        List<int[]> codes = codeSpans();
        int at = 0;
        int nextCode = 0;
        Matcher mark = MARK.matcher(text);
        while (at < text.length() && mark.find(at)) {
            show(text.substring(at, mark.start()));
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
        show(text.substring(at));
    }

    private void show(String plain) {
        if (!plain.isEmpty()) {
            parent.appendChild(new Text(plain));
        }
    }

    private int showAsTyped(Matcher mark) {
        show(mark.group());
        return mark.end();
    }

    private int showCode(int[] span, int ticks) {
        parent.appendChild(new Code(text.substring(span[0] + ticks, span[1] - ticks)));
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
        var stars = new Stars(new Text(mark.group()));
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

    /** Letters and digits of scripts that put spaces between words: an asterisk beside one is no mark. */
    private static boolean joinsWords(int point) {
        return Character.isLetterOrDigit(point)
                && switch (Character.UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
                    default -> true;
                };
    }

    private int address(Matcher mark) {
        boolean insideWord = mark.start() > 0 && Character.isLetterOrDigit(text.codePointBefore(mark.start()));
        String address = withoutSentence(mark.group());
        if (insideWord || address.endsWith("://")) {
            return showAsTyped(mark);
        }
        var link = new Link(address, null);
        link.appendChild(new Text(address));
        parent.appendChild(link);
        return mark.start() + address.length();
    }

    /** Without what belongs to the sentence around it: its full stop, and a bracket that was opened before it. */
    private static String withoutSentence(String address) {
        int[] unopened = new int[CLOSING.length()];
        address.chars().forEach(each -> count(each, unopened));
        int end = address.length();
        while (end > 0 && endsSentence(address.charAt(end - 1), unopened)) {
            end--;
        }
        return address.substring(0, end);
    }

    private static void count(int each, int[] unopened) {
        if (CLOSING.indexOf(each) >= 0) {
            unopened[CLOSING.indexOf(each)]++;
        } else if (OPENING.indexOf(each) >= 0) {
            unopened[OPENING.indexOf(each)]--;
        }
    }

    /** @param unopened how many more brackets of each kind are closed than opened; less the one that is left out */
    private static boolean endsSentence(char last, int[] unopened) {
        int kind = CLOSING.indexOf(last);
        return kind < 0 ? ".,;:!?'*_~”’»".indexOf(last) >= 0 : unopened[kind]-- > 0;
    }
}
