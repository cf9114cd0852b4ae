package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BareLinksTest {

    @Test
    void an_address_in_a_text_is_a_link_and_the_sentence_around_it_is_not() {
        Document page = page("<p>See https://a.example/x?a=1&amp;b=2, (or http://b.example/y).</p>");

        assertEquals(
                "[https://a.example/x?a=1&b=2, http://b.example/y]",
                page.select("a").eachAttr("href").toString());
        assertEquals("See https://a.example/x?a=1&b=2, (or http://b.example/y).", page.text());
    }

    @Test
    void a_paragraph_that_is_only_an_address_says_first_where_it_leads() {
        Document page = page("<p>https://www.news.example/2026/a-long-story</p>"
                + "<p><a href=\"https://b.example/x\">https://b.example/x</a></p>"
                + "<p><a href=\"https://c.example/x\">Words</a></p>");

        assertEquals(
                "[news.example, b.example]",
                page.select(".link-card b").eachText().toString());
        assertEquals(
                "https://www.news.example/2026/a-long-story",
                page.select(".link-card a").first().attr("href"));
    }

    @Test
    void the_site_of_a_card_cannot_be_mistaken_for_another() {
        Document page = page("<p>https://[::1]/x</p><p>https://\u0430\u0440\u0440\u04cf\u0435.com/x</p>"
                + "<p>HTTPS://EXAMPLE.ORG</p><p>https://www.b\u00fccher.example:8443/x</p>"
                + "<p><a href=\"https://a.example@b.example/\">https://a.example@b.example/</a></p>");

        assertEquals(
                "[[::1], xn--80ak6aa92e.com, example.org, b\u00fccher.example]",
                page.select(".link-card b").eachText().toString());
    }

    @Test
    void what_is_a_link_or_code_already_or_no_address_stays_as_it_is() {
        for (String body : new String[] {
            "<p>In <a href=\"https://a.example/\">see https://a.example/</a> a link</p>",
            "<pre><code>curl https://a.example/</code></pre>",
            "<p>In <code>https://a.example/</code> code</p>",
            "<p>https:// and http://</p>",
            "<p>https://user:pass@a.example/ is none</p>"
        }) {
            String clean = ArticleMarkup.clean(body).toString();
            assertEquals(
                    Jsoup.parse(clean).select("a").size(),
                    Jsoup.parse(BareLinks.in(clean)).select("a").size(),
                    body);
            assertEquals(
                    Jsoup.parse(clean).text(), Jsoup.parse(BareLinks.in(clean)).text());
        }
    }

    @Test
    void no_text_is_lost_or_becomes_markup_whatever_stands_in_it() {
        String body = "<p>a &lt;b&gt; https://a.example/\"x&lt;y&gt; &amp;amp; z</p>";
        String clean = ArticleMarkup.clean(body).toString();

        assertEquals(Jsoup.parse(clean).text(), Jsoup.parse(BareLinks.in(clean)).text());
        String many = "<p>" + "http://".repeat(50_000) + "</p>";
        assertEquals(Jsoup.parse(many).text(), Jsoup.parse(BareLinks.in(many)).text());
    }

    private static Document page(String body) {
        return Jsoup.parse(BareLinks.in(ArticleMarkup.clean(body).toString()));
    }
}
