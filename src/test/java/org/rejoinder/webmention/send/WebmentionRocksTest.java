package org.rejoinder.webmention.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.WebmentionPeer;
import org.rejoinder.webmention.WebmentionClient;

/** The 23 cases of https://webmention.rocks/ for finding an endpoint, played by a site on this machine. */
class WebmentionRocksTest {

    private static final String SOURCE = "https://news.example/articles/one";

    private final WebmentionPeer peer = new WebmentionPeer();
    private final WebmentionSender sender = new WebmentionSender(client("127.0.0.1/32"));

    private static WebmentionClient client(String allowed) {
        Map<String, String> given = Map.of("rejoinder.webmention.allow", allowed);
        return new WebmentionClient(Settings.read(name -> Optional.ofNullable(given.get(name))));
    }

    @AfterEach
    void close() {
        peer.close();
    }

    private SentWebmentionState sendTo(String path) {
        return sender.send(SOURCE, peer.at(path)).state();
    }

    /** Exactly one endpoint was told, and of this page. */
    private void assertTold(String endpoint, String path) {
        assertEquals(SentWebmentionState.SENT, sendTo(path));
        assertEquals(
                List.of(new WebmentionPeer.Told(endpoint, Map.of("source", SOURCE, "target", peer.at(path)))),
                peer.told());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 header, unquoted, relative | Link: </test/1/webmention>; rel=webmention | /test/1/webmention",
                "2 header, unquoted, absolute | Link: <SITE/test/2/webmention>; rel=webmention | /test/2/webmention",
                "7 header, strange casing | LinK: <SITE/test/7/webmention>; rel=webmention | /test/7/webmention",
                "8 header, quoted | Link: <SITE/test/8/webmention>; rel=\"webmention\" | /test/8/webmention",
                "10 header, several values | Link: <SITE/test/10/webmention>; rel=\"webmention somethingelse\" | /test/10/webmention",
                "19 header, several links | Link: <http://other.example/>; rel=\"other, x\", <SITE/test/19/webmention>; rel=\"webmention\" | /test/19/webmention",
                "capitals | Link: <SITE/w>; rel=WebMention | /w",
                "quoted parameters | Link: <SITE/a>; title=\"; rel=webmention, <b>; rel=webmention\", <SITE/w>; rel=webmention | /w",
                "other parameters | Link: <SITE/a>; title=\"rel=webmention\", <SITE/w>;title=x;REL=webmention | /w"
            })
    void a_header_names_it(String test, String header, String endpoint) {
        peer.says("/post", "<p>Nothing</p>", header.replace("SITE", peer.at("")));

        assertTold(endpoint, "/post");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "3 link, relative | <link rel='webmention' href='/test/3/webmention'> | /test/3/webmention",
                "4 link, absolute | <link rel='webmention' href='SITE/test/4/webmention'> | /test/4/webmention",
                "5 a, relative | <a rel='webmention' href='/test/5/webmention'>here</a> | /test/5/webmention",
                "6 a, absolute | <a rel='webmention' href='SITE/test/6/webmention'>here</a> | /test/6/webmention",
                "9 link, several values | <link rel='webmention something' href='SITE/test/9/webmention'> | /test/9/webmention",
                "12 exactly that | <link rel='not-webmention' href='/no'><a rel='webmention' href='/test/12/webmention'>x</a> | /test/12/webmention",
                "13 comment | <!-- <a href='/no' rel='webmention'></a> --><a href='/test/13/webmention' rel='webmention'>x</a> | /test/13/webmention",
                "14 escaped | <code>&lt;a href='/no' rel='webmention'&gt;</code><a href='/test/14/webmention' rel='webmention'>x</a> | /test/14/webmention",
                "16 a before link | <body><a href='/test/16/webmention' rel='webmention'>x</a><link rel='webmention' href='/no'> | /test/16/webmention",
                "17 link before a | <body><link rel='webmention' href='/test/17/webmention'><a href='/no' rel='webmention'>x</a> | /test/17/webmention",
                "20 no href | <link rel='webmention'><a href='/test/20/webmention' rel='webmention'>x</a> | /test/20/webmention",
                "21 query | <link rel='webmention' href='/test/21/webmention?query=yes'> | /test/21/webmention?query=yes",
                "base | <base href='/there/'><link rel='webmention' href='w'> | /there/w"
            })
    void an_element_names_it(String test, String html, String endpoint) {
        peer.says("/post", html.replace("SITE", peer.at("")));

        assertTold(endpoint, "/post");
    }

    @Test
    void test_11_a_header_comes_before_all_elements() {
        peer.says(
                "/post",
                "<link rel='webmention' href='/no'><a rel='webmention' href='/neither'>x</a>",
                "Link: </test/11/webmention>; rel=webmention");

        assertTold("/test/11/webmention", "/post");
    }

    @Test
    void test_15_an_empty_address_is_that_of_the_page() {
        peer.says("/test/15?x=y", "<link rel='webmention' href=''>");

        assertTold("/test/15?x=y", "/test/15?x=y");
    }

    @Test
    void test_18_of_several_headers_the_one_that_says_so_counts() {
        peer.says(
                "/post",
                "",
                "Link: <" + peer.at("/no") + ">; rel=\"other\"",
                "Link: <" + peer.at("/test/18/webmention") + ">; rel=\"webmention\"");

        assertTold("/test/18/webmention", "/post");
    }

    @Test
    void test_22_a_relative_address_begins_at_the_page() {
        peer.says("/test/22", "<link rel='webmention' href='22/webmention'>");

        assertTold("/test/22/webmention", "/test/22");
    }

    @Test
    void test_23_a_relative_address_begins_at_the_page_that_a_redirect_leads_to() {
        peer.redirects("/test/23/page", "page/target");
        peer.says("/test/23/page/target", "<link rel='webmention' href='webmention-endpoint'>");

        assertTold("/test/23/page/webmention-endpoint", "/test/23/page");
    }

    @Test
    void a_page_without_an_endpoint_is_told_nothing() {
        peer.says("/post", "<p>rel=webmention</p>");
        peer.says("/picture", 200, "image/png", "<link rel='webmention' href='/no'>".getBytes());

        assertEquals(SentWebmentionState.NO_ENDPOINT, sendTo("/post"));
        assertEquals(SentWebmentionState.NO_ENDPOINT, sendTo("/picture"));
        assertEquals(SentWebmentionState.NO_ENDPOINT, sendTo("/none"));
        assertTrue(peer.told().isEmpty());
    }

    @Test
    void an_endpoint_in_a_private_network_is_told_nothing() {
        String port = peer.at("").replaceAll(".*:", "");
        peer.says("/post", "<link rel='webmention' href='http://127.0.0.2:" + port + "/no'>");

        assertEquals(WebmentionDelivery.failed(), sender.send(SOURCE, peer.at("/post")));
        assertTrue(peer.told().isEmpty());
        assertEquals(
                WebmentionDelivery.failed(),
                new WebmentionSender(client("192.0.2.1/32")).send(SOURCE, "http://localhost/post"),
                "a name that leads to this machine");
    }

    @Test
    void what_an_endpoint_answers_says_whether_it_is_tried_again() {
        peer.says("/post", "<link rel='webmention' href='/w'>");

        peer.answers(400);
        assertEquals(
                new WebmentionDelivery(SentWebmentionState.FAILED, 400, false), sender.send(SOURCE, peer.at("/post")));
        peer.answers(503);
        assertTrue(sender.send(SOURCE, peer.at("/post")).isPassing());
        peer.answers(201);
        assertEquals(SentWebmentionState.SENT, sendTo("/post"));
    }

    @Test
    void a_header_that_means_harm_is_read_to_its_end() {
        peer.says("/post", "", "Link: " + "<a>;x=\"\",".repeat(6_000) + "</w>; rel=webmention");

        assertTold("/w", "/post");
    }

    @Test
    void a_page_that_breaks_off_is_asked_for_again() {
        peer.says("/post", out -> {
            throw new IllegalStateException("breaks off");
        });

        assertTrue(sender.send(SOURCE, peer.at("/post")).isPassing());
    }
}
