package org.rejoinder.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordPressLinesTest {

    @Test
    void words_stay_apart_where_wordpress_takes_the_elements_away() {
        String lines = WordPressLines.of("<p>one<br />two</p>\n<p>three</p><ul><li>four</li><li>five</li></ul>");

        assertEquals(
                "one\ntwo\n\nthree\n\nfour\nfive",
                lines.replaceAll("<[^>]+>", "").strip());
    }

    @Test
    void code_stays_as_it_was_typed() {
        assertEquals(
                "<pre><code>a\n  b\n\n\nc\n</code></pre>",
                WordPressLines.of("<pre><code>a\n  b\n\n\nc\n</code></pre>"));
    }
}
