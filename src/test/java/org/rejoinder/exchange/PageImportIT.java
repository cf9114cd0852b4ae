package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.http.FormerAddresses;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;

@ExtendWith(ArquillianExtension.class)
class PageImportIT {

    @Inject
    private Importer importer;

    @Inject
    private StaticPages pages;

    @Inject
    private FormerAddresses formerAddresses;

    private final List<ReportRow> rows = new ArrayList<>();
    private Path folder;
    private String site;
    private String slug;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createTempDirectory("import");
        site = "https://" + UUID.randomUUID() + ".example";
        slug = "moved-" + UUID.randomUUID();
    }

    @Test
    void a_standing_page_comes_once_and_its_former_address_leads_to_it() throws Exception {
        ImportReport report = importer.run(file(page(1, "publish", "We are here.")), rows::add);
        ImportReport again = importer.run(file(page(1, "publish", "We are here.")), rows::add);

        assertEquals(1, report.count(ImportItemType.PAGE, ImportOutcome.NEW), rows::toString);
        assertEquals(1, again.count(ImportItemType.PAGE, ImportOutcome.UNCHANGED), rows::toString);
        StaticPage page = pages.published(slug).orElseThrow();
        assertEquals("Post 1", pages.textOf(page).title());
        assertEquals("<p>We are here.</p>", pages.textOf(page).body());
        assertEquals(Optional.of("/pages/" + slug), formerAddresses.placeOf("/" + slug, null));
    }

    @Test
    void a_draft_of_a_page_stays_one() throws Exception {
        importer.run(file(page(1, "draft", "Not yet.")), rows::add);

        assertTrue(pages.published(slug).isEmpty());
        StaticPage page = pages.all().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        assertFalse(page.isPublished());
        assertTrue(rows.contains(new ReportRow(
                ImportItemType.PAGE,
                "page 1, “Post 1”",
                ImportOutcome.NEW,
                "It becomes a draft.",
                "/desk/pages/" + page.id())));
    }

    @Test
    void what_was_said_below_a_page_is_refused_with_the_reason() throws Exception {
        importer.run(file(page(1, "publish", "x", WxrFile.comment(5, "0", "1", "", "y"))), rows::add);

        assertTrue(
                rows.contains(new ReportRow(
                        ImportItemType.REPLY,
                        "comment 5",
                        ImportOutcome.REFUSED,
                        "It answers a standing page, and these take no replies here.")),
                rows::toString);
    }

    @Test
    void a_check_says_the_same_and_makes_no_page() throws Exception {
        Path file = file(page(1, "publish", "x"));

        importer.check(file, rows::add);
        assertTrue(pages.published(slug).isEmpty());
        List<ReportRow> checked = List.copyOf(rows);
        rows.clear();
        importer.run(file, rows::add);

        assertEquals(checked, WithoutPlaces.of(rows));
    }

    private String page(int id, String status, String content, String... more) {
        return WxrFile.post(id, status, content, more)
                .replace("<wp:post_type><![CDATA[post]]>", "<wp:post_type><![CDATA[page]]>")
                .replace("https://old.example/blog/2017/05/16/post-1/", "https://old.example/" + slug + "/");
    }

    /** Each test moves in from a site of its own, to an address of its own. */
    private Path file(String... items) throws IOException {
        return WxrFile.saved(
                folder,
                WxrFile.of(items)
                        .replace("<wp:base_blog_url>https://old.example/blog/", "<wp:base_blog_url>" + site)
                        .replace("<![CDATA[post-1]]>", "<![CDATA[" + slug + "]]>"));
    }
}
