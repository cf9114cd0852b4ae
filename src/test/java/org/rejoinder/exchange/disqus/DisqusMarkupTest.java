package org.rejoinder.exchange.disqus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisqusMarkupTest {

    @Test
    void a_link_leads_where_its_writer_meant() {
        assertEquals(
                "<a href=\"https://a.example/x?y=1&amp;z=%22\" rel=\"nofollow\">there</a>",
                DisqusMarkup.of("<a href=\"http://disq.us/url?url=https%3A%2F%2Fa.example%2Fx%3Fy%3D1%26z%3D%22"
                        + "%3AGTwU4dcq96lIEIpJc8INii4ptuY&amp;cuid=104353\" rel=\"nofollow\">there</a>"));
        assertEquals(
                "<a href=\"https://a.example/:b\">there</a>",
                DisqusMarkup.of("<a href=\"https://disq.us/url?url=https%3A%2F%2Fa.example%2F%3Ab\">there</a>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"https://disq.us/url?url=javascript%3Aalert(1)\">x</a>",
                "<a href=\"https://disq.us/url?url=%zz\">x</a>",
                "<a href=\"https://disq.us/p/1a2b3c\">x</a>",
                "<a href=\"https://a.example/$1\">x</a>"
            })
    void any_other_link_stays(String html) {
        assertEquals(html, DisqusMarkup.of(html));
    }

    @Test
    void who_is_mentioned_is_called_by_name() {
        assertEquals("<p>@dora-d I agree.</p>", DisqusMarkup.of("<p>@dora-d:disqus I agree.</p>"));
    }
}
