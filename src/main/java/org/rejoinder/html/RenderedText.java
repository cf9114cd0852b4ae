package org.rejoinder.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** What readers see of a reply, without its marks; knows where each character was typed, and what is a link. */
public final class RenderedText {

    /**
     * A part of it.
     *
     * @param from the first character
     * @param to the character after the last
     */
    public record Range(int from, int to) {}

    private final String text;
    private final String typed;
    private final int[] typedAt;
    private final List<Range> links;

    private RenderedText(String text, String typed, int[] typedAt, List<Range> links) {
        this.text = text;
        this.typed = typed;
        this.typedAt = typedAt;
        this.links = List.copyOf(links);
    }

    /** A text in which no marks are honoured. */
    public static RenderedText asTyped(String text) {
        return new RenderedText(text, text, IntStream.range(0, text.length()).toArray(), List.of());
    }

    static RenderedText of(Node document, ReplyBlockParser.Prepared prepared, String typed) {
        var reader = new Reader(prepared);
        document.accept(reader);
        return new RenderedText(
                reader.text.toString(), typed, Arrays.copyOf(reader.typedAt, reader.text.length()), reader.links);
    }

    public String text() {
        return text;
    }

    /** With its marks. */
    public String typed() {
        return typed;
    }

    /** The addresses that are linked, in their order. */
    public List<Range> links() {
        return links;
    }

    /** The part of the typed text that shows this part. */
    public Range typed(int from, int to) {
        int start = from < typedAt.length ? typedAt[from] : typed.length();
        return new Range(start, to > from ? typedAt[to - 1] + 1 : start);
    }

    /** The same without every part that is like this; nothing is a link in it any more. */
    public RenderedText without(Pattern left) {
        var rest = new StringBuilder(text.length());
        int[] restAt = new int[text.length()];
        Matcher next = left.matcher(text);
        int at = 0;
        while (at < text.length()) {
            boolean found = next.find(at);
            int end = found ? next.start() : text.length();
            System.arraycopy(typedAt, at, restAt, rest.length(), end - at);
            rest.append(text, at, end);
            at = found ? next.end() : end;
        }
        return new RenderedText(rest.toString(), typed, Arrays.copyOf(restAt, rest.length()), List.of());
    }

    private static final class Reader extends AbstractVisitor {

        private final ReplyBlockParser.Prepared prepared;
        private final StringBuilder text = new StringBuilder();
        private final List<Range> links = new ArrayList<>();
        private int[] typedAt = new int[64];

        Reader(ReplyBlockParser.Prepared prepared) {
            this.prepared = prepared;
        }

        @Override
        public void visit(Paragraph paragraph) {
            super.visit(paragraph);
            endLine();
        }

        @Override
        public void visit(Text node) {
            show(node, node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            show(node, node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            endLine();
        }

        @Override
        public void visit(Link link) {
            int from = text.length();
            super.visit(link);
            links.add(new Range(from, text.length()));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            List<SourceSpan> lines = block.getSourceSpans();
            int end = lines.size() - (block.getClosingFenceLength() == null ? 0 : 1);
            for (SourceSpan line : lines.subList(Math.min(1, end), end)) {
                show(prepared.text(), line.getInputIndex(), line.getInputIndex() + line.getLength());
                endLine();
            }
        }

        /** Of stars that are a mark, fewer are left than were typed. */
        private void show(Node node, String literal) {
            int i = 0;
            for (SourceSpan line : node.getSourceSpans()) {
                for (int at = 0; at < line.getLength() && i < literal.length(); at++) {
                    put(literal.charAt(i++), prepared.typedAt()[line.getInputIndex() + at]);
                }
            }
        }

        private void show(String from, int start, int end) {
            for (int i = start; i < end; i++) {
                if (from.charAt(i) != ReplyBlockParser.GUARD) {
                    put(from.charAt(i), prepared.typedAt()[i]);
                }
            }
        }

        /** Stands where what is before it does. */
        private void endLine() {
            if (text.length() > 0) {
                put('\n', typedAt[text.length() - 1]);
            }
        }

        private void put(char each, int at) {
            if (text.length() == typedAt.length) {
                typedAt = Arrays.copyOf(typedAt, 2 * typedAt.length);
            }
            typedAt[text.length()] = at;
            text.append(each);
        }
    }
}
