package org.rejoinder.reader.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.article.metadata.SearchMetadata;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.LeadImage;
import org.rejoinder.html.TextSummary;
import org.rejoinder.reader.article.ArticleView;
import org.rejoinder.reader.article.ReplyPage;

/** The parts that heads of pages are made of. */
class PageMetadataTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @Test
    void a_description_ends_behind_a_word_and_is_one_line() {
        assertEquals("One line of it", TextSummary.of("  One\n line\u00A0of\tit ", 200));
        assertEquals("One line…", TextSummary.of("One line, of it", 11));
        assertEquals("🙂🙂🙂…", TextSummary.of("🙂".repeat(9), 4));
        String gist = TextSummary.of("word ".repeat(100), TextSummary.OF_A_PAGE);
        assertTrue(gist.length() <= 200 && gist.endsWith("word…"), gist);
    }

    @Test
    void an_article_without_a_standfirst_is_described_by_its_beginning() {
        assertEquals(
                "Heading What it says.",
                view("<h2>Heading</h2><p>What <em>it</em> says.</p>", "").gist());
        assertEquals("In short", view("<p>What it says.</p>", "In short").gist());
        assertEquals("", view("", "").gist());
    }

    @ParameterizedTest
    @CsvSource({
        "1600x900.jpg, true",
        "1600x533.jpg, false",
        "1000x1000.png, false",
        "480x270.jpg, false",
    })
    void a_picture_is_shown_above_a_link_if_it_fills_its_room(String size, boolean wide) {
        ShareImageInfo picture = picture("<p>x</p><img src=\"/media/" + HASH + "-" + size + "\" alt=\"A &amp; B\" />")
                .orElseThrow();

        assertEquals(wide, picture.isWide());
        assertEquals("https://a.example/media/" + HASH + "-" + size, picture.address());
        assertEquals("A & B", picture.alternative());
        assertEquals(size.endsWith("png") ? "image/png" : "image/jpeg", picture.type());
    }

    @Test
    void a_wide_picture_goes_before_a_narrow_one_that_stands_above_it() {
        String narrow = "<img src=\"/media/" + HASH + "-300x900.jpg\" alt=\"\" />";
        String wide = "<img src=\"/media/" + HASH + "-1600x900.jpg\" alt=\"\" />";

        assertTrue(picture(narrow + wide).orElseThrow().isWide());
        assertFalse(picture(narrow).orElseThrow().isWide());
    }

    @Test
    void a_picture_that_was_chosen_goes_before_those_in_the_text_and_stands_above_it_unless_it_is_there() {
        String inText = "<img src=\"/media/" + HASH + "-1600x900.jpg\" alt=\"\" />";
        ArticleView other = led(inText, HASH.replace('0', 'f'));
        ArticleView same = led(inText, HASH);

        assertEquals(
                "https://a.example" + other.image().address(),
                ShareImageInfo.in(other, "https://a.example").orElseThrow().address());
        assertTrue(other.isPictured());
        assertFalse(same.isPictured());
        assertFalse(view(inText, "").isPictured());
    }

    private static ArticleView led(String body, String hash) {
        ArticleView view = view(body, "");
        return new ArticleView(
                view.slug(),
                view.revision(),
                view.title(),
                view.standfirst(),
                view.byline(),
                view.body(),
                view.publishedAt(),
                view.updatedAt(),
                view.tags(),
                view.search(),
                view.repliesOpen(),
                LeadImage.of("/media/" + hash + "-1200x800.jpg", "A ferry").orElseThrow());
    }

    @Test
    void a_picture_of_another_site_is_not_passed_on() {
        assertEquals(Optional.empty(), picture("<img src=\"https://b.example/x.jpg\" alt=\"x\" />"));
    }

    @Test
    void replies_have_an_address_for_each_page_in_each_order_and_one_that_counts() {
        var second = new ReplyPage("a", 2, 500, false);
        var newest = new ReplyPage("a", 2, 500, true);

        assertEquals("/articles/a", second.previous());
        assertEquals("/articles/a?replies=3", second.next());
        assertEquals("/articles/a?replies=2", second.canonical());
        assertEquals("/articles/a?order=newest", newest.previous());
        assertEquals("/articles/a?replies=3&order=newest", newest.next());
        assertEquals("/articles/a", newest.canonical());
        assertNull(new ReplyPage("a", 3, 500, false).next());
        assertNull(new ReplyPage("a", 1, 500, true).previous());
        assertFalse(new ReplyPage("a", 1, 1, false).isOrdered());
    }

    private static Optional<ShareImageInfo> picture(String body) {
        return ShareImageInfo.in(view(body, ""), "https://a.example");
    }

    private static ArticleView view(String body, String standfirst) {
        return new ArticleView(
                "a",
                1,
                "A",
                standfirst,
                "",
                ArticleMarkup.clean(body),
                Instant.EPOCH,
                null,
                List.of(),
                SearchMetadata.NONE,
                true,
                null);
    }
}
