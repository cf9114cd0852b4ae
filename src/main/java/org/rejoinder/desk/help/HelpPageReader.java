package org.rejoinder.desk.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Makes a page of the manual of its Markdown. */
final class HelpPageReader {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Heading heading) {
                    attributes.put("id", anchor(title(heading)));
                } else if (node instanceof Link link) {
                    attributes.put("href", address(link.getDestination()));
                }
            })
            .build();

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private HelpPageReader() {}

    static HelpPage read(String name, String markdown) {
        Node document = PARSER.parse(markdown);
        Node title = document.getFirstChild();
        String address = "/desk/help/" + name;
        var sections = new ArrayList<HelpSection>();
        String heading = title(title);
        String at = address;
        var words = new StringBuilder();
        for (Node node = title.getNext(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                sections.add(new HelpSection(at, heading, words.toString().strip()));
                words.setLength(0);
                heading = title(node);
                at = address + "#" + anchor(heading);
            } else {
                words.append(text(node)).append(' ');
            }
        }
        sections.add(new HelpSection(at, heading, words.toString().strip()));
        String shown = title(title);
        title.unlink();
        return new HelpPage(name, shown, HTML.render(document), List.copyOf(sections));
    }

    /** The renderer of text puts a colon behind a heading. */
    private static String title(Node heading) {
        return text(heading).replaceFirst(":$", "");
    }

    private static String text(Node node) {
        return TEXT.render(node).replaceAll("\\s+", " ").strip();
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
