package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArticleTextTest {

    @Test
    void each_block_is_a_line_with_a_sign_for_its_kind_and_a_link_says_where_it_leads() {
        String body = "<h2>Links</h2><p>It is <a href=\"https://example.org/\">said</a> &amp; <em>read</em>.</p>"
                + "<ul><li>one</li><li>two</li></ul><blockquote><p>So be it</p></blockquote>"
                + "<table><tr><td>a</td><td>b</td></tr></table>"
                + "<figure><img src=\"/media/x.jpg\" alt=\"A map\" /><figcaption>Where</figcaption></figure>";

        assertEquals(
                String.join(
                        "\n",
                        "## Links",
                        "It is said (https://example.org/) & read.",
                        "• one",
                        "• two",
                        ">",
                        "So be it",
                        "| a | b",
                        "/media/x.jpg A map",
                        "Where"),
                ArticleText.of(ArticleMarkup.clean(body)));
    }
}
