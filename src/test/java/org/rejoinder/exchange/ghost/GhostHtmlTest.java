package org.rejoinder.exchange.ghost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Ghost renders of its cards, in its own classes. */
class GhostHtmlTest {

    @Test
    void plain_text_stays_as_it_is() {
        String html = "<h2 id=\"a\">A</h2><p>b <strong>c</strong><br />d</p>";

        assertHtml(html, html);
    }

    @Test
    void addresses_of_the_old_site_are_addresses_here() {
        assertHtml(
                "<p><a href=\"/old/\">a</a> <a href=\"/\">b</a></p>",
                "<p><a href=\"__GHOST_URL__/old/\">a</a> <a href=\"__GHOST_URL__\">b</a></p>");
    }

    @Test
    void a_bookmark_is_a_link_with_its_title_and_what_it_says() {
        assertHtml(
                "<a class=\"kg-bookmark-container\" href=\"https://a.example/\">Title – What it says</a><p>Caption</p>",
                "<figure class=\"kg-card kg-bookmark-card\"><a class=\"kg-bookmark-container\" href=\"https://a.example/\">"
                        + "<div class=\"kg-bookmark-content\"><div class=\"kg-bookmark-title\">Title</div>"
                        + "<div class=\"kg-bookmark-description\">What it says</div><div class=\"kg-bookmark-metadata\">"
                        + "<img class=\"kg-bookmark-icon\" src=\"x.ico\" alt=\"\"><span class=\"kg-bookmark-author\">A</span></div></div>"
                        + "<div class=\"kg-bookmark-thumbnail\"><img src=\"y.png\" alt=\"\"></div></a>"
                        + "<figcaption>Caption</figcaption></figure>");
    }

    @Test
    void what_is_shown_or_played_from_elsewhere_is_a_link() {
        assertHtml(
                "<p><a href=\"https://www.youtube.com/embed/x\">https://www.youtube.com/embed/x</a></p><p>Caption</p>",
                "<figure class=\"kg-card kg-embed-card\"><iframe width=\"200\" src=\"https://www.youtube.com/embed/x\" allowfullscreen></iframe>"
                        + "<figcaption>Caption</figcaption></figure>");
    }

    @Test
    void a_film_is_a_link_without_the_parts_of_its_player() {
        assertHtml(
                "<div class=\"kg-video-container\"><p><a href=\"/content/media/a.mp4\">/content/media/a.mp4</a></p></div>",
                "<figure class=\"kg-card kg-video-card\"><div class=\"kg-video-container\"><video src=\"__GHOST_URL__/content/media/a.mp4\" "
                        + "poster=\"p.png\"></video><div class=\"kg-video-overlay\"><button class=\"x\"><svg viewBox=\"0 0 24 24\">"
                        + "<path d=\"M23\"/></svg></button></div><div class=\"kg-video-player-container\"><div class=\"kg-video-player\">"
                        + "<span>0:00</span><input type=\"range\">1×</div></div></div></figure>");
    }

    @Test
    void each_picture_of_a_gallery_is_one_of_its_own() {
        assertHtml(
                "<div class=\"kg-gallery-row\"><figure class=\"kg-gallery-image\"><img src=\"/a.jpg\" alt=\"A\" /></figure>"
                        + "<figure class=\"kg-gallery-image\"><img src=\"/b.jpg\" alt=\"B\" /></figure></div><p>Both</p>",
                "<figure class=\"kg-card kg-gallery-card\"><div class=\"kg-gallery-row\"><div class=\"kg-gallery-image\">"
                        + "<img src=\"__GHOST_URL__/a.jpg\" alt=\"A\"></div><div class=\"kg-gallery-image\"><img src=\"/b.jpg\" alt=\"B\">"
                        + "</div></div><figcaption>Both</figcaption></figure>");
    }

    @Test
    void a_picture_keeps_its_caption_and_what_it_leads_to() {
        String card =
                "<figure class=\"kg-card kg-image-card\"><a href=\"https://a.example/\"><img src=\"/a.jpg\" alt=\"A\" /></a>"
                        + "<figcaption>Caption</figcaption></figure>";

        assertHtml(card, card);
    }

    @Test
    void a_callout_is_a_quotation() {
        assertHtml(
                "<blockquote><p>&#x1f4a1; Mind <b>this</b>.</p></blockquote>",
                "<div class=\"kg-card kg-callout-card kg-callout-card-blue\"><div class=\"kg-callout-emoji\">💡 </div>"
                        + "<div class=\"kg-callout-text\">Mind <b>this</b>.</div></div>");
    }

    @Test
    void a_toggle_is_a_heading_and_what_it_hides() {
        assertHtml(
                "<div class=\"kg-card kg-toggle-card\"><div class=\"kg-toggle-heading\"><h4>Q</h4></div>"
                        + "<div class=\"kg-toggle-content\"><p>A</p></div></div>",
                "<div class=\"kg-card kg-toggle-card\"><div class=\"kg-toggle-heading\"><h4>Q</h4><button><svg><path></path></svg></button>"
                        + "</div><div class=\"kg-toggle-content\"><p>A</p></div></div>");
    }

    @Test
    void scripts_styles_and_invitations_are_left_out() {
        assertHtml(
                "<p>a</p><p>b</p>",
                "<p>a</p><script>alert('x</p>')</script><style>p{}</style><div class=\"kg-card kg-signup-card\"><h2>Join</h2>"
                        + "<form><input></form></div><!--members-only--><p>b</p>");
    }

    @Test
    void what_is_never_closed_is_closed() {
        assertHtml("<p><a href=\"/x\">a</a></p>", "<p><a href=\"/x\">a");
        assertHtml("", "<svg><div><p>a");
    }

    private static void assertHtml(String expected, String html) {
        assertEquals(expected, GhostHtml.clean(html));
    }

    @Test
    void words_that_are_nested_too_deep_stay_and_it_is_told() {
        List<String> notes = new ArrayList<>();
        String html = GhostHtml.clean("<em>".repeat(300) + "inner" + "</em>".repeat(300) + " last", notes::add);

        assertEquals("inner last", html.replaceAll("<[^<>]*>", ""));
        assertEquals(1, notes.size());
    }
}
