package org.rejoinder.reader.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.exchange.Importer;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.reply.PublicReplies;

@ExtendWith(ArquillianExtension.class)
class FormerAnchorIT {

    @Inject
    private Importer importer;

    @Inject
    private Articles articles;

    @Inject
    private PublicReplies publicReplies;

    @Inject
    private ArticlePage page;

    @Test
    void a_link_to_a_comment_finds_its_reply_on_whatever_page_it_stands() throws Exception {
        String slug = "moved-" + UUID.randomUUID();
        String[] comments = IntStream.rangeClosed(1, 201)
                .mapToObj(i -> WxrFile.comment(i, "0", i == 7 ? "0" : "1", "", "Number " + i))
                .toArray(String[]::new);
        Path folder = Files.createTempDirectory("import");
        importer.run(
                WxrFile.saved(
                        folder,
                        WxrFile.of(WxrFile.post(1, "publish", "x", comments))
                                .replace("https://old.example/blog/</wp:base", "https://" + slug + ".example</wp:base")
                                .replace("<![CDATA[post-1]]>", "<![CDATA[" + slug + "]]>")),
                row -> {});
        Article article = articles.published(slug).orElseThrow();
        assertTrue(publicReplies.hasFormerAnchors(article));
        long first = publicReplies.at("comment-1", article).orElseThrow().id();

        assertEquals(Optional.of("/articles/" + slug + "#reply-" + first), page.addressOf("comment-1", slug));
        assertEquals(
                Optional.of("/articles/" + slug),
                page.addressOf("comment-7", slug),
                "what is held is nobody's business");
        assertEquals(Optional.of("/articles/" + slug), page.addressOf("comment-9999", slug));
        assertEquals(Optional.empty(), page.addressOf("comment-1", slug + "-x"));
        page.open(slug, 1, false);
        assertFalse(page.isLinkedFromElsewhere(), "one page has them all");

        importer.run(
                WxrFile.saved(
                        folder,
                        Files.readString(folder.resolve("export.xml"))
                                .replace("<![CDATA[0]]></wp:comment_approved>", "<![CDATA[1]]></wp:comment_approved>")),
                row -> {});
        page.open(slug, 1, false);
        assertTrue(page.isLinkedFromElsewhere());
        assertTrue(page.addressOf("comment-201", slug)
                .orElseThrow()
                .startsWith("/articles/" + slug + "?replies=2#reply-"));
    }
}
