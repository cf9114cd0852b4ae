package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.support.Http;

/** Every reason not to take a reply: its status, the page in the site's design, every word still there, nothing stored. */
class RefusalsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TYPED =
            "  \nA line with \"quotes\", <b>angles</b> & 'more'.\n\n> quote 🙂 東京 مرحبا\ttab  ";

    private long before;

    @BeforeEach
    void count() {
        before = held();
    }

    @AfterEach
    void nothing_was_stored() {
        assertEquals(before, held());
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("comment", ""),
                Arguments.of("comment", " \n\t "),
                Arguments.of("comment", "x".repeat(10_001)),
                Arguments.of("comment", "a nul \0 in it"),
                Arguments.of("comment", "a bell \u0007 in it"),
                Arguments.of("comment", "a noncharacter \ufdd0 in it"),
                Arguments.of("name", ""),
                Arguments.of("name", "   "),
                Arguments.of("name", "n".repeat(101)),
                Arguments.of("name", "two\nlines"),
                Arguments.of("email", ""),
                Arguments.of("email", "nobody"),
                Arguments.of("email", "Rita <rita@example.org>"),
                Arguments.of("email", "a@example.org,b@example.org"),
                Arguments.of("email", "a@example.org\r\nBcc: b@example.org"),
                Arguments.of("email", "l".repeat(250) + "@example.org"),
                Arguments.of("website", "javascript:alert(1)"),
                Arguments.of("website", "nowhere"),
                Arguments.of("website", "https://example.org/" + "w".repeat(200)));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("wrongFields")
    void a_field_that_is_wrong_is_named_and_every_word_is_still_in_its_field(String field, String value) {
        Map<String, String> typed = typed();
        typed.put(field, value);

        var answer = SharedSite.visitor().post(SharedSite.ARTICLE, typed);

        assertEquals(422, answer.statusCode());
        Document page = Http.page(answer);
        assertKept(typed, page);
        var wrong = page.getElementById(field);
        assertEquals("true", wrong.attr("aria-invalid"));
        var message = page.getElementById(field + "-problem");
        assertTrue(wrong.attr("aria-describedby").startsWith(message.id()));
        var summary = page.getElementById("problems");
        assertTrue(summary.hasAttr("autofocus") && summary.attr("tabindex").equals("-1"));
        assertEquals(message.text(), summary.select("a[href='#" + field + "']").text());
        assertTrue(page.title().startsWith("Please check your reply"));
    }

    @Test
    void every_field_that_is_wrong_is_named_at_once() {
        var page = Http.page(SharedSite.visitor().post(SharedSite.ARTICLE, Map.of("website", "nowhere")));

        assertEquals(4, page.select("#problems a").size());
        assertEquals(4, page.select("[aria-invalid]").size());
    }

    /** Status, what of the form is replaced, and what is sent besides. */
    static Stream<Arguments> causes() {
        String nowhere = "/articles/no-such-article";
        return Stream.of(
                Arguments.of("a comment is missing", 422, SharedSite.ARTICLE, Map.of("comment", ""), "", FORM, ""),
                Arguments.of(
                        "it is too long", 422, SharedSite.ARTICLE, Map.of("comment", "é".repeat(10_001)), "", FORM, ""),
                Arguments.of(
                        "it cannot be shown",
                        422,
                        SharedSite.ARTICLE,
                        Map.of("comment", "a \ufdd0 in it"),
                        "",
                        FORM,
                        ""),
                Arguments.of(
                        "it is marks alone",
                        422,
                        SharedSite.ARTICLE,
                        Map.of("comment", "> \u00a0\n```a"),
                        "",
                        FORM,
                        ""),
                Arguments.of(
                        "it is emphasis of nothing",
                        422,
                        SharedSite.ARTICLE,
                        Map.of("comment", "*\u00a0*"),
                        "",
                        FORM,
                        ""),
                Arguments.of("nothing is seen", 422, SharedSite.ARTICLE, Map.of("name", "\u200b\u3000"), "", FORM, ""),
                Arguments.of(
                        "a name turns others", 422, SharedSite.ARTICLE, Map.of("name", "Ada\u202eb"), "", FORM, ""),
                Arguments.of("a name is missing", 422, SharedSite.ARTICLE, Map.of("name", " "), "", FORM, ""),
                Arguments.of("it is too long", 422, SharedSite.ARTICLE, Map.of("name", "n".repeat(101)), "", FORM, ""),
                Arguments.of("an address is none", 422, SharedSite.ARTICLE, Map.of("email", "rita@@x"), "", FORM, ""),
                Arguments.of("a website is none", 422, SharedSite.ARTICLE, Map.of("website", "ftp://x"), "", FORM, ""),
                Arguments.of(
                        "the trap is filled", 422, SharedSite.ARTICLE, Map.of("homepage", "https://x"), "", FORM, ""),
                Arguments.of(
                        "what is answered is gone",
                        422,
                        SharedSite.ARTICLE,
                        Map.of("reply-to", "999999"),
                        "",
                        FORM,
                        ""),
                Arguments.of("it comes from elsewhere", 403, SharedSite.ARTICLE, Map.of(), "", FORM, "cross-site"),
                Arguments.of("there is no such article", 404, nowhere, Map.of(), "", FORM, ""),
                Arguments.of("its bytes mean nothing", 400, SharedSite.ARTICLE, Map.of(), "&more=100%", FORM, ""),
                Arguments.of(
                        "it is in another charset",
                        415,
                        SharedSite.ARTICLE,
                        Map.of(),
                        "",
                        FORM + ";charset=ISO-8859-1",
                        ""));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("causes")
    void whatever_is_wrong_every_field_comes_back_byte_by_byte(
            String cause, int status, String path, Map<String, String> wrong, String more, String type, String site) {
        Map<String, String> typed = new LinkedHashMap<>(typed());
        typed.put("reply-to", "");
        typed.putAll(wrong);
        String body = Http.encoded(typed) + more;
        if (status == 415) {
            typed.replaceAll((field, value) -> value.replaceAll("[^ -~]", ""));
            body = Http.encoded(typed);
        }

        var answer = site.isEmpty()
                ? SharedSite.visitor().post(path, type, body)
                : SharedSite.visitor().post(path, type, body, "Sec-Fetch-Site", site);

        assertRefused(status, typed, answer);
        assertEquals(
                typed.get("reply-to"),
                Http.page(answer).select("input[name=reply-to]").val());
    }

    @Test
    void a_filled_trap_is_refused_and_the_words_come_back() {
        Map<String, String> typed = typed();
        typed.put("homepage", "https://spam.example.org");

        assertRefused(422, typed, SharedSite.visitor().post(SharedSite.ARTICLE, typed));
    }

    @Test
    void a_submission_from_another_site_is_refused_and_the_words_come_back() {
        Map<String, String> typed = typed();
        String body = Http.encoded(typed);

        assertRefused(
                403, typed, SharedSite.visitor().post(SharedSite.ARTICLE, FORM, body, "Sec-Fetch-Site", "cross-site"));
        assertRefused(
                403, typed, SharedSite.visitor().post(SharedSite.ARTICLE, FORM, body, "Sec-Fetch-Site", "same-site"));
        assertRefused(
                403,
                typed,
                SharedSite.visitor().post(SharedSite.ARTICLE, FORM, body, "Origin", "https://evil.example"));
        assertRefused(403, typed, SharedSite.visitor().post(SharedSite.ARTICLE, FORM, body, "Origin", "null"));
    }

    @Test
    void an_answer_to_a_reply_that_is_not_public_is_refused_and_the_words_come_back() {
        Map<String, String> typed = typed();
        for (String id : new String[] {"999999", "abc", "-1", "99999999999999999999"}) {
            typed.put("reply-to", id);
            assertRefused(422, typed, SharedSite.visitor().post(SharedSite.ARTICLE, typed));
        }
    }

    @Test
    void words_for_an_article_that_is_not_there_come_back() {
        Map<String, String> typed = typed();

        assertRefused(404, typed, SharedSite.visitor().post("/articles/no-such-article", typed));
    }

    @Test
    void bytes_that_are_no_text_are_refused_and_the_words_around_them_come_back() {
        var surrogate = SharedSite.visitor()
                .post(SharedSite.ARTICLE, FORM, "comment=lone+%ED%A0%80+surrogate&name=R&email=r%40example.org");
        var percent =
                SharedSite.visitor().post(SharedSite.ARTICLE, FORM, "comment=100%+sure&name=R&email=r%40example.org");

        assertEquals(400, surrogate.statusCode());
        assertTrue(Http.page(surrogate).getElementById("comment").val().startsWith("lone "));
        assertEquals(400, percent.statusCode());
        assertEquals("100% sure", Http.page(percent).getElementById("comment").val());
    }

    @Test
    void another_charset_is_refused_and_the_words_come_back() {
        var answer = SharedSite.visitor()
                .post(SharedSite.ARTICLE, FORM + "; charset=ISO-8859-1", "comment=caf%E9&name=R&email=r%40example.org");

        assertEquals(415, answer.statusCode());
        assertEquals("café", Http.page(answer).getElementById("comment").val());
    }

    @Test
    void what_is_no_form_is_refused_in_the_design_of_the_site() {
        assertDesigned(415, SharedSite.visitor().post(SharedSite.ARTICLE, "application/json", "{}"));
        assertDesigned(415, SharedSite.visitor().post(SharedSite.ARTICLE, "multipart/form-data; boundary=x", "--x--"));
        assertDesigned(415, SharedSite.visitor().post(SharedSite.ARTICLE, "text/plain", "comment=x"));
    }

    @Test
    void a_body_over_256_kib_is_refused_in_the_design_of_the_site() {
        assertDesigned(413, SharedSite.visitor().post(SharedSite.ARTICLE, FORM, "comment=" + "x".repeat(256 * 1024)));
    }

    @Test
    void ten_thousand_characters_of_four_bytes_are_within_the_limit() {
        Map<String, String> typed = typed();
        typed.put("comment", "🙂".repeat(10_001));

        assertRefused(422, typed, SharedSite.visitor().post(SharedSite.ARTICLE, typed));
    }

    @Test
    void addresses_that_are_no_pages_are_answered_in_the_design_of_the_site() {
        for (String path : new String[] {
            "/nowhere",
            "/articles/",
            "/articles/a/b",
            "/replies/abc",
            "/replies/999999",
            "/receipts/guess",
            "/pages/no-such-page",
            "/reader/article.xhtml",
            "/WEB-INF/web.xml",
            "/error",
            "/?page=0",
            "/?page=-1",
            "/?page=9999",
            "/?page=x",
            "/setup/x",
            "/desk.xhtml",
            "/signin/sign-in.xhtml",
            SharedSite.ARTICLE + "?replies=0",
            SharedSite.ARTICLE + "?replies=99"
        }) {
            assertDesigned(404, SharedSite.visitor().get(path));
        }
        assertDesigned(405, SharedSite.visitor().send("DELETE", "/"));
        assertDesigned(405, SharedSite.visitor().send("PUT", SharedSite.ARTICLE));
        assertDesigned(405, SharedSite.visitor().send("POST", "/"));
        assertDesigned(405, SharedSite.visitor().send("POST", "/pages/privacy"));
    }

    @Test
    void parameters_that_mean_something_to_the_framework_mean_nothing_here() {
        for (String parameter : new String[] {
            "jakarta.faces.ViewState=x", "jakarta.faces.ViewState=stateless", "jakarta.faces.partial.ajax=true"
        }) {
            assertEquals(200, SharedSite.visitor().get("/?" + parameter).statusCode(), parameter);
            assertEquals(
                    200,
                    SharedSite.visitor()
                            .get(SharedSite.ARTICLE + "?" + parameter)
                            .statusCode(),
                    parameter);
            assertDesigned(404, SharedSite.visitor().get("/nowhere?" + parameter));
        }
    }

    private static Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("comment", TYPED);
        typed.put("name", "Rita \"R\" <Reader> & Co");
        typed.put("email", "rita.refused@example.org");
        typed.put("website", "https://example.org/?a=1&b=\u00e9");
        typed.put("tells", "daily");
        return typed;
    }

    private static void assertRefused(int status, Map<String, String> typed, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode());
        Document page = Http.page(answer);
        assertKept(typed, page);
        assertFalse(page.select("#problems li").text().isEmpty());
    }

    private static void assertKept(Map<String, String> typed, Document page) {
        for (String field : new String[] {"comment", "name", "email", "website"}) {
            var shown = page.getElementById(field);
            assertNotNull(shown, field);
            String value = field.equals("comment") ? shown.wholeText() : shown.attr("value");
            assertEquals(asHtmlCarriesIt(typed.get(field)), asHtmlCarriesIt(value), field);
        }
        assertEquals(typed.get("tells"), page.select("#tells option[selected]").val());
    }

    /** A page can carry no control characters, and knows one kind of line break. */
    private static String asHtmlCarriesIt(String typed) {
        return typed.replaceAll("[\0\u0007]", "").replace("\r\n", "\n");
    }

    private static void assertDesigned(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.uri().toString());
        Document page = Http.page(answer);
        assertEquals(
                1,
                page.select("link[rel=stylesheet][href^=/assets/reader-]").size(),
                answer.uri().toString());
        assertEquals(1, page.select("h1").size());
        assertFalse(answer.body().contains("Exception"));
    }

    private static long held() {
        String count = Http.page(SharedSite.administrator().get("/desk/queue"))
                .select(".tabs a[aria-current] .number")
                .text();
        return Long.parseLong(count);
    }
}
