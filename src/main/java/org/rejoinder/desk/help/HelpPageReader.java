package org.rejoinder.desk.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes a page of the manual of its Markdown. */
final class HelpPageReader {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Heading heading) {
                    attributes.put("id", anchor(text(heading)));
                } else if (node instanceof Link link) {
                    attributes.put("href", address(link.getDestination()));
                }
            })
            .build();

    private HelpPageReader() {}

    static HelpPage read(String name, String markdown) {
        Node document = PARSER.parse(markdown);
        Node title = document.getFirstChild();
        String address = "/desk/help/" + name;
        var sections = new ArrayList<HelpSection>();
        String heading = text(title);
        String at = address;
        var words = new StringBuilder();
        for (Node node = title.getNext(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                sections.add(new HelpSection(at, heading, words.toString().strip()));
                words.setLength(0);
                heading = text(node);
                at = address + "#" + anchor(heading);
            } else {
                words.append(text(node)).append(' ');
            }
        }
        sections.add(new HelpSection(at, heading, words.toString().strip()));
        String shown = text(title);
        title.unlink();
        return new HelpPage(name, shown, HTML.render(document), List.copyOf(sections));
    }

    /** Without marks. */
    private static String text(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock block) {
                words.append(block.getLiteral());
            }

            @Override
            protected void visitChildren(Node parent) {
                super.visitChildren(parent);
                words.append(parent instanceof Block || parent instanceof CustomNode ? " " : "");
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }
        });
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The pages of the manual lead to each other by the names of their files. */
    private static String address(String destination) {
        return destination
                .replaceFirst("^\\.\\./\\.\\./deploy/README\\.md", "/desk/help/operating")
                .replaceFirst("^(\\.\\./src/site/)?([a-z]+)\\.md", "/desk/help/$2");
    }
}
