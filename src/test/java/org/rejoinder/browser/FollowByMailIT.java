package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Http;

/** Somebody follows by mail, over HTTP and without scripts: asks, confirms, is told, changes and stops. */
class FollowByMailIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/follow/\\S+");

    private final Http reader = SharedSite.visitor();
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void who_confirms_is_told_of_an_article_when_it_goes_out_and_of_nothing_once_they_stop() {
        String tag = "ferries " + UUID.randomUUID();
        published("An article that is older", tag);
        Document form = Http.page(reader.get("/follow?tag=" + tag.replace(' ', '-')));
        String what = form.select("input[name=what]").first().val();
        assertTrue(what.startsWith("TAG:"), what);

        HttpResponse<String> asked = reader.post("/follow", Map.of("what", what, "how", "at-once", "email", email));

        assertEquals(303, asked.statusCode(), asked.body());
        assertTrue(Http.page(reader.get(asked.headers().firstValue("Location").orElseThrow()))
                .select("[role=status]")
                .text()
                .contains("mailbox"));
        String confirmation = pathIn(SharedSite.mailTo(email, "Please confirm"));
        HttpResponse<String> page = reader.get(confirmation);
        assertEquals(
                List.of("no-store", "no-referrer", "noindex"),
                List.of(
                        page.headers().firstValue("Cache-Control").orElse(""),
                        page.headers().firstValue("Referrer-Policy").orElse(""),
                        page.headers().firstValue("X-Robots-Tag").orElse("")));
        assertFalse(page.body().contains(email));
        assertTrue(Http.page(reader.get("/pages/privacy"))
                .text()
                .matches("(?s).*somebody who follows by mail \\((fewer than five|\\d+) at present\\).*"));
        assertEquals(
                403,
                reader.post(confirmation, FORM, "act=confirm", "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        HttpResponse<String> confirmed = reader.post(confirmation, Map.of("act", "confirm"));
        assertEquals(303, confirmed.statusCode(), confirmed.body());
        assertEquals(
                "What you follow",
                Http.page(reader.get(confirmed.headers().firstValue("Location").orElseThrow()))
                        .select("h1")
                        .text());

        String title = "The ferry " + UUID.randomUUID();
        published(title, tag);
        String letter = SharedSite.mailTo(email, title);
        assertTrue(letter.contains("/articles/the-ferry-"), letter);
        assertEquals(2, SharedSite.mailsTo(email));

        String own = pathIn(letter);
        String number =
                Http.page(reader.get(own)).select("input[name=follow]").first().val();
        assertEquals(
                303,
                reader.post(own, Map.of("act", "change", "follow", number, "how", "weekly"))
                        .statusCode());
        assertTrue(Http.page(reader.get(own))
                .getElementById("how-" + number + "-weekly")
                .hasAttr("checked"));
        assertEquals(
                422,
                reader.post(own, Map.of("act", "change", "follow", "1", "how", "weekly"))
                        .statusCode());
        assertEquals(
                422,
                reader.post(own, Map.of("act", "change", "follow", number, "how", "never"))
                        .statusCode());

        for (String nothing : List.of("", "x=y", "List-Unsubscribe=", "act=")) {
            HttpResponse<String> unchosen = reader.post(own, FORM, nothing);
            assertEquals(422, unchosen.statusCode(), nothing);
            assertEquals(
                    "Nothing was chosen, so nothing was changed. Please press one of the buttons.",
                    Http.page(unchosen).select(".problem").text());
        }
        assertEquals("What you follow", Http.page(reader.get(own)).select("h1").text(), "it goes on");

        HttpResponse<String> oneClick = reader.post(own, FORM, "List-Unsubscribe=One-Click");
        assertEquals(200, oneClick.statusCode());
        assertEquals("You follow nothing", Http.page(oneClick).select("h1").text());
        assertEquals(
                "You follow nothing", Http.page(reader.get(own)).select("h1").text());
    }

    @Test
    void an_article_leads_to_a_form_that_offers_what_can_be_followed_of_it() {
        Document article = Http.page(reader.get(SharedSite.ARTICLE));
        String link = article.select("a[href^=/follow?]").attr("href");

        Document form = Http.page(reader.get(link));

        List<String> offered = form.select("input[name=what]").eachAttr("value");
        assertEquals("ALL:", offered.get(0));
        assertTrue(offered.stream().anyMatch(what -> what.startsWith("TAG:")), offered::toString);
        assertTrue(offered.stream().anyMatch(what -> what.startsWith("AUTHOR:")), offered::toString);
        assertTrue(offered.stream().anyMatch(what -> what.startsWith("REPLIES:")), offered::toString);
        assertEquals(200, reader.get("/follow?author=helen-strand").statusCode());
        assertEquals(200, reader.get("/follow?series=small-papers").statusCode());
        for (String unknown :
                List.of("article=none", "tag=none", "author=none", "series=none", "tag=" + "x".repeat(600))) {
            assertEquals(404, reader.get("/follow?" + unknown).statusCode(), unknown);
        }
    }

    @Test
    void what_is_not_taken_keeps_every_word_and_says_why() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "article", SharedSite.ARTICLE.substring("/articles/".length()), "email", "nobody", "how", "weekly"));

        HttpResponse<String> refused = reader.post("/follow", fields);

        assertEquals(422, refused.statusCode());
        Document page = Http.page(refused);
        assertEquals(List.of("#what", "#email"), page.select("#problems a").eachAttr("href"));
        assertEquals("nobody", page.getElementById("email").val());
        assertTrue(page.getElementById("how-weekly").hasAttr("checked"));
        assertTrue(page.select("input[name=what]").size() > 2, "it is still about the article");
        fields.putAll(Map.of("what", "ALL:", "email", email));
        assertEquals(
                422, reader.post("/follow", with(fields, "homepage", "filled")).statusCode());
        assertEquals(422, reader.post("/follow", with(fields, "how", "hourly")).statusCode());
        for (String what : List.of(
                "", "ALL", "ALL:1", "TAG:", "TAG:none", "AUTHOR:x", "REPLIES:0", "NOTHING:", "x".repeat(2_000))) {
            assertEquals(422, reader.post("/follow", with(fields, "what", what)).statusCode(), what);
        }
        for (String typed :
                List.of("a@example.org\r\nBcc: b@example.org", "a@example.org,b@example.org", "x".repeat(300))) {
            assertEquals(
                    422, reader.post("/follow", with(fields, "email", typed)).statusCode(), typed);
        }
        assertEquals(
                403,
                reader.post("/follow", FORM, Http.encoded(fields), "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertEquals(
                400,
                reader.post("/follow", FORM, "what=ALL:&how=daily&email=%zz").statusCode());
        assertEquals(415, reader.post("/follow", "application/json", "{}").statusCode());
        assertEquals(0, SharedSite.mailsTo(email));
    }

    @Test
    void the_answer_is_the_same_whether_the_address_is_known_or_not() {
        Map<String, String> fields = Map.of("what", "ALL:", "how", "daily", "email", email);
        HttpResponse<String> unknown = reader.post("/follow", fields);
        SharedSite.mailTo(email, "Please confirm");
        HttpResponse<String> known = reader.post("/follow", fields);

        assertEquals(unknown.statusCode(), known.statusCode());
        assertEquals(unknown.body(), known.body());
        assertEquals(unknown.headers().firstValue("Location"), known.headers().firstValue("Location"));
    }

    @Test
    void links_that_nobody_was_given_lead_nowhere() {
        for (String forged : List.of("x", "1.2.3", "1.zzzzzzzz.AAAAAAAAAAAAAAAAAAAAAA", "%00", "a.b")) {
            HttpResponse<String> answer = reader.get("/follow/" + forged);
            assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, forged + " " + answer.statusCode());
            int posted = reader.post("/follow/" + forged, FORM, "List-Unsubscribe=One-Click")
                    .statusCode();
            assertTrue(posted == 404 || posted == 400, forged + " " + posted);
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(fields);
        other.put(name, value);
        return other;
    }

    private static String pathIn(String letter) {
        Matcher link = LINK.matcher(letter);
        assertTrue(link.find(), letter);
        return link.group().substring(SharedSite.address().length());
    }

    private void published(String title, String tag) {
        String key = ProgramKey.make(
                        SharedSite.administrator(), "Press " + UUID.randomUUID(), "articles:write", "articles:publish")
                .text();
        String text = Json.createObjectBuilder()
                .add("title", title)
                .add("html", "<p>There were ten.</p>")
                .add("tags", Json.createArrayBuilder().add(tag))
                .build()
                .toString();
        HttpResponse<String> made =
                reader.post("/api/v1/desk/articles", "application/json", text, "Authorization", "Bearer " + key);
        assertEquals(201, made.statusCode(), made.body());
        JsonObject article = Json.createReader(new StringReader(made.body())).readObject();
        HttpResponse<String> out = reader.post(
                "/api/v1/desk/articles/" + article.getJsonNumber("id") + "/decision",
                "application/json",
                "{\"decision\": \"publish\"}",
                "Authorization",
                "Bearer " + key,
                "If-Match",
                made.headers().firstValue("ETag").orElseThrow());
        assertEquals(200, out.statusCode(), out.body());
    }
}
