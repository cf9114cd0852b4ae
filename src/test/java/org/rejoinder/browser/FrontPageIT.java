package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Http;

class FrontPageIT {

    private final Http administrator = SharedSite.administrator();

    @Test
    void an_article_that_is_pinned_at_the_desk_stands_first_until_it_is_unpinned() {
        Document list = Http.page(administrator.get("/desk/articles"));
        String article =
                list.select("li:has(a:contains(WannaCry)) button[name=pin]").val();
        assertNotEquals(SharedSite.ARTICLE, first());

        Document pinned = sent("pin", article);
        assertEquals(
                "Saved. Pinned articles stand first on the front page.",
                pinned.select(".messages .outcome").text());
        assertEquals(SharedSite.ARTICLE, first());
        assertEquals(
                1, front().select(".teaser a[href=" + SharedSite.ARTICLE + "]").size(), "once");

        Document unpinned = sent("unpin", article);
        assertEquals(
                1, unpinned.select("button[name=pin][value=" + article + "]").size());
        assertNotEquals(SharedSite.ARTICLE, first());
    }

    private Document sent(String act, String article) {
        HttpResponse<String> answer = administrator.post("/desk/articles/pins", Map.of(act, article));
        assertEquals(303, answer.statusCode());
        return Http.page(
                administrator.get(answer.headers().firstValue("Location").orElseThrow()));
    }

    private static String first() {
        return front().select(".teaser h2 a").first().attr("href");
    }

    private static Document front() {
        return Http.page(SharedSite.visitor().get("/"));
    }
}
