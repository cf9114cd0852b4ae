package org.rejoinder.exchange.text;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML. What it quotes of HTML is in it as it stands there: whoever takes it over cleans it. */
public final class MarkdownHtml {

    /** Nobody writes deeper, and the stack is not for strangers. */
    private static final int DEEPEST = 50;

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    /** Several times what a reply may have; reading it would cost more than saying that it is too long. */
    private static final int LONGEST_REPLY = 40_000;

    private MarkdownHtml() {}

    /** Of a reply; one that is too long for any is only words. */
    public static String ofReply(String markdown) {
        return markdown.length() > LONGEST_REPLY ? "<p>" + SourceText.escape(markdown) + "</p>" : of(markdown);
    }

    /** Of a text that may be an article. */
    public static String of(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
