package org.rejoinder.desk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Publishing;
import org.rejoinder.exchange.address.ListedRedirect;
import org.rejoinder.exchange.address.RedirectList;
import org.rejoinder.http.FormerAddresses;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class RedirectsIT {

    @Inject
    private RedirectInput input;

    @Inject
    private RedirectFile file;

    @Inject
    private RedirectList redirects;

    @Inject
    private FormerAddresses formerAddresses;

    @Inject
    private Publishing publishing;

    @Inject
    private Given given;

    private Account administrator;
    private Article article;
    private String old;

    @BeforeEach
    void prepare() {
        administrator = given.account(Role.ADMINISTRATOR);
        article = given.publishedArticle();
        old = "/old-" + UUID.randomUUID();
    }

    @Test
    void a_former_address_leads_to_an_article_whatever_it_is_called_later_or_to_a_page() throws Exception {
        String here = "/articles/" + article.slug();
        assertTrue(input.add(administrator, "https://old.example" + old + "/", here));
        assertFalse(input.add(administrator, old, here), "it leads there already");
        assertTrue(input.add(administrator, old + "-about", "/pages/about"));
        assertTrue(input.add(administrator, old.substring(1) + "-archive", "/archive"));

        assertEquals(Optional.of(here), formerAddresses.placeOf(old, null));
        assertEquals(Optional.of("/pages/about"), formerAddresses.placeOf(old + "-about", null));
        assertEquals(Optional.of("/archive"), formerAddresses.placeOf(old + "-archive", null));

        String moved = "moved-" + UUID.randomUUID();
        Account editor = given.account(Role.EDITOR);
        publishing.save(editor, article.id(), article.version(), ArticleContent.of("Moved", "", "", "x", ""), moved);
        assertEquals(Optional.of("/articles/" + moved), formerAddresses.placeOf(old, null));
    }

    @Test
    void loops_chains_and_addresses_of_the_site_itself_are_refused_with_the_reason() throws Exception {
        String here = "/articles/" + article.slug();
        input.add(administrator, old, here);

        assertRefused("is a former address itself", old + "-two", old);
        assertRefused("There is no page for readers", old + "-two", old + "-two");
        assertRefused("It is there already and leads to " + here, old, "/archive");
        assertRefused("belong to this site itself", here, "/archive");
        assertRefused("belong to this site itself", "/desk/settings", "/archive");
        assertRefused("belong to this site itself", "/rss", "/archive");
        assertRefused("The front page stays", "/", "/archive");
        assertRefused("Only addresses of web pages", "mailto:ann@example.org", "/archive");
        assertRefused("Only addresses of web pages", "javascript:alert(1)", "/archive");
        assertRefused("Give the former address", "", "/archive");
        for (String to : new String[] {
            "/articles/nothing-here",
            "/pages/nothing",
            "/tags/nothing",
            "/desk",
            "/desk/people",
            "/health/live",
            "/login",
            "/logout",
            "/my-data",
            "/receipts/x",
            "/media/0123456789abcdef0123456789abcdef-640x480.jpg",
            "/media/none.jpg",
            "/nowhere"
        }) {
            assertRefused("There is no page for readers", old + "-x", to);
        }
        for (String to : new String[] {"", "archive", "//evil.example", "/archive?page=2", "/a b", "/\\evil.example"}) {
            assertRefused("Give a path of this site", old + "-x", to);
        }
        assertRefused("only lead to a page of this site", old + "-x", "https://evil.example/archive");
    }

    @Test
    void each_line_of_a_file_is_taken_or_refused_by_itself() throws Exception {
        String lines = "\uFEFFfrom,to\r\n" + old + "-1,/archive\r\n\r\n" + old + "-2\r\n\"" + old + "-3\",/nowhere\r\n"
                + old + "-1,/archive\r\n" + old + "-4,/articles/" + article.slug();

        RedirectFile.Report report = add(lines);

        assertEquals(2, report.added());
        assertEquals(1, report.known());
        assertEquals(2, report.refused());
        assertEquals(
                List.of(4L, 5L),
                report.problems().stream().map(RedirectFile.Problem::line).toList());
        assertEquals(Optional.of("/articles/" + article.slug()), formerAddresses.placeOf(old + "-4", null));
        assertEquals(1, add("\"broken," + "x".repeat(100)).refused());
        assertEquals(0, add("").refused());
    }

    @Test
    void a_file_as_spreadsheets_write_it_in_other_countries_is_read_as_well() throws Exception {
        assertEquals(
                2,
                add("from;to\n" + old + "-1;/archive\n" + old + "-2;/archive\n").added());
        assertEquals(1, add(old + "-3\t/archive\n").added());
        String unicode = "\uFEFFfrom\tto\r\n" + old + "-ü\t/archive\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            RedirectFile.Report report = file.add(
                    administrator,
                    new ByteArrayInputStream(
                            unicode.replace("-ü", "-ü" + charset).getBytes(charset)));
            assertEquals(1, report.added(), report::toString);
        }
    }

    @Test
    void many_lines_are_stored_together_and_one_that_is_refused_keeps_none_of_the_others_back() throws Exception {
        var lines = new StringBuilder();
        for (int i = 0; i < 450; i++) {
            lines.append(old).append('-').append(i).append(i == 77 ? ",/nowhere\n" : ",/archive\n");
        }

        RedirectFile.Report report = add(lines.toString());

        assertEquals(449, report.added());
        assertEquals(1, report.refused());
        assertEquals(Optional.of("/archive"), formerAddresses.placeOf(old + "-449", null));
    }

    @Test
    void they_are_listed_in_parts_found_by_what_is_in_them_and_removed() throws Exception {
        for (int i = 1; i <= 5; i++) {
            input.add(administrator, old + "/100%_" + i, "/archive");
        }

        List<ListedRedirect> first = redirects.list(old + "/100%_", "", 3);
        List<ListedRedirect> rest = redirects.list(old + "/100%_", first.get(2).from(), 3);

        assertEquals(5, redirects.count(old + "/100%_"));
        assertEquals(3, first.size());
        assertEquals(
                List.of(old + "/100%_4", old + "/100%_5"),
                rest.stream().map(ListedRedirect::from).toList());
        assertTrue(first.get(0).typed());
        assertEquals("/archive", first.get(0).to());

        assertEquals(
                Optional.of(old + "/100%_1"),
                redirects.remove(administrator, first.get(0).key()));
        assertEquals(
                Optional.empty(), redirects.remove(administrator, first.get(0).key()));
        assertEquals(4, redirects.count(old + "/100%_"));
        Account editor = given.account(Role.EDITOR);
        assertThrows(
                PermissionDeniedException.class,
                () -> redirects.remove(editor, rest.get(0).key()));
        assertThrows(PermissionDeniedException.class, () -> input.add(editor, old + "-y", "/archive"));
    }

    private RedirectFile.Report add(String lines) throws IOException {
        return file.add(administrator, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertRefused(String reason, String from, String to) {
        var refused = assertThrows(RedirectRefusedException.class, () -> input.add(administrator, from, to), from);
        assertTrue(refused.getMessage().contains(reason), refused::getMessage);
    }
}
