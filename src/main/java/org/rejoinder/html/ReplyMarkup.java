package org.rejoinder.html;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What a reader typed, as HTML. Few marks are honoured: a blank line, {@code *emphasis*}, {@code **strong**},
 * {@code > quote}, {@code `code`}, a fenced block, a bare address. What is no mark appears as it was typed: entities,
 * backslashes, {@code # 1}, leading spaces, line breaks. White space stands in the HTML as typed too; the style sheet
 * shows it ({@code white-space: break-spaces}).
 */
public final class ReplyMarkup {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class))
            .inlineParserFactory(context -> new ReplyInlineParser())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br>")
            .omitSingleParagraphP(false)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "blockquote", "code", "pre", "a")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("ugc", "nofollow", "noopener")
            .toFactory();

    private static final Pattern MAYBE_MARKED = Pattern.compile("[*`>~\r]|://");

    /** Characters of all that is remembered. */
    private static final int MOST = 2_000_000;

    /** A page with hundreds of replies is made anew whenever one more appears. */
    private static final Cache<String, SafeHtml> RENDERED = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String typed, SafeHtml html) ->
                    typed.length() + html.toString().length())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private ReplyMarkup() {}

    public static SafeHtml render(String typed) {
        return RENDERED.get(typed, ReplyMarkup::rendered);
    }

    /** What readers see of it, for whoever reads it as they do. */
    public static RenderedText read(String typed) {
        if (!MAYBE_MARKED.matcher(typed).find()) {
            return RenderedText.asTyped(typed);
        }
        ReplyBlockParser.Prepared prepared = ReplyBlockParser.prepare(typed);
        return RenderedText.of(PARSER.parse(prepared.text()), prepared, typed);
    }

    private static SafeHtml rendered(String typed) {
        var document = PARSER.parse(ReplyBlockParser.prepare(typed).text());
        document.accept(new ReplyBlockParser.Unprepared());
        return new SafeHtml(
                AutoDirection.given(POLICY.sanitize(RENDERER.render(document)).strip()));
    }
}
