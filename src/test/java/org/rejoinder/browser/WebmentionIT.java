package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.WebmentionPeer;

/** Another site tells of pages that link to articles: the receiver's cases of webmention.rocks, and pages that mean harm. */
class WebmentionIT {

    /** Longer than a page may take. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final String FORM = "application/x-www-form-urlencoded";

    private final WebmentionPeer peer = new WebmentionPeer();
    private final Http site = new Http(SharedSite.address());
    private final Http desk = SharedSite.administrator();
    private final String target = SharedSite.address() + SharedSite.ARTICLE;
    private final String words = "Words of a page " + UUID.randomUUID();
    private final String path = "/" + UUID.randomUUID();

    @AfterEach
    void close() {
        peer.close();
    }

    private HttpResponse<String> send(String source, String to) {
        return site.post("/webmention", Map.of("source", source, "target", to));
    }

    /** @return the address where its state is told */
    private String sent() {
        HttpResponse<String> answer = send(peer.at(path), target);
        assertEquals(201, answer.statusCode(), answer::body);
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith(SharedSite.address() + "/receipts/webmentions/"), location);
        return location.substring(SharedSite.address().length());
    }

    private Document receipt(String address) {
        return Http.page(site.get(address));
    }

    private void await(String receipt, String heading) {
        Eventually.within(
                SOON, heading, () -> receipt(receipt).select("h1").text().equals(heading));
    }

    private String entry(String text, String name) {
        return "<html><body class='h-entry'><p class='p-author h-card'>" + name + "</p><div class='e-content'>" + text
                + " <a href='" + target + "'>the article</a></div></body></html>";
    }

    private boolean isShown(String text) {
        return site.get(SharedSite.ARTICLE).body().contains(text);
    }

    private void awaitShown(String text, boolean shown) {
        Eventually.within(SOON, text + (shown ? "" : " gone"), () -> isShown(text) == shown);
    }

    @Test
    void an_article_says_where_webmentions_are_taken() {
        HttpResponse<String> article = site.get(SharedSite.ARTICLE);

        assertEquals(
                1,
                Http.page(article)
                        .select("link[rel=webmention][href=/webmention]")
                        .size());
    }

    @Test
    void a_page_that_links_to_an_article_waits_for_a_moderator_and_is_shown_with_its_source() {
        peer.says(path, entry(words + " <img src='" + peer.at("/pixel") + "'><script>alert(1)</script>", "Ann Other"));

        await(sent(), "The link was found");
        assertFalse(isShown(words));
        new Moderator(desk).publish(words, "Ann Other");
        awaitShown(words, true);

        Element mention = Http.page(site.get(SharedSite.ARTICLE)).select("article.reply").stream()
                .filter(reply -> reply.text().contains(words))
                .findFirst()
                .orElseThrow();
        Element name = mention.selectFirst(".name a");
        assertEquals(peer.at(path), name.attr("href"));
        assertTrue(name.attr("rel").contains("nofollow") && name.attr("rel").contains("ugc"));
        assertEquals("Ann Other", name.text());
        assertTrue(mention.text().contains("mentioned this on 127.0.0.1"), mention::text);
        assertTrue(mention.select("img, script").isEmpty(), mention::html);
        assertEquals(0, peer.asked("/pixel"));
    }

    @Test
    void a_page_that_does_not_link_is_refused_with_the_reason() {
        peer.says(path, "<p>" + target + "<!-- <a href='" + target + "'>x</a> --></p>");
        String receipt = sent();

        await(receipt, "Not taken");
        assertTrue(receipt(receipt).text().contains("The page does not link to the article."));
        HttpResponse<String> answer = site.get(receipt);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("noindex", answer.headers().firstValue("X-Robots-Tag").orElseThrow());
        assertEquals(
                "no-referrer", answer.headers().firstValue("Referrer-Policy").orElseThrow());
    }

    @Test
    void who_names_an_address_that_a_page_does_not_link_to_takes_nothing_down() {
        peer.says(path, entry(words, "Ann Stays"));
        String receipt = sent();
        await(receipt, "The link was found");
        new Moderator(desk).publish(words, "Ann Stays");
        awaitShown(words, true);
        long asked = peer.asked(path);

        for (String other : List.of(target + "?x=1", target + "/")) {
            assertEquals(201, send(peer.at(path), other).statusCode());
        }

        Eventually.within(SOON, "looked at again", () -> peer.asked(path) > asked);
        await(receipt, "The link was found");
        assertTrue(isShown(words));
    }

    @Test
    void the_same_page_again_is_an_update_which_a_moderator_reads_anew() {
        peer.says(path, entry(words, "Ann Again"));
        String receipt = sent();
        await(receipt, "The link was found");
        new Moderator(desk).publish(words, "Ann Again");
        awaitShown(words, true);

        peer.says(path, entry("Other " + words, "Ann Again"));
        assertEquals(receipt, sent());

        awaitShown(words, false);
        await(receipt, "The link was found");
        new Moderator(desk).publish("Other " + words, "Ann Again");
        awaitShown("Other " + words, true);
        assertEquals(
                1,
                Http.page(site.get(SharedSite.ARTICLE))
                        .select("article.reply:contains(" + words + ")")
                        .size());
    }

    @Test
    void what_is_said_again_without_a_change_stays_public() {
        peer.says(path, entry(words, "Ann Same"));
        String receipt = sent();
        await(receipt, "The link was found");
        new Moderator(desk).publish(words, "Ann Same");
        awaitShown(words, true);
        long before = peer.asked(path);

        sent();

        Eventually.within(SOON, "another look", () -> peer.asked(path) > before);
        await(receipt, "The link was found");
        assertTrue(isShown(words));
    }

    @ParameterizedTest
    @CsvSource({"410", "404", "200"})
    void a_page_that_is_gone_or_has_lost_its_link_is_taken_down_and_comes_back_when_that_does(int status) {
        peer.says(path, entry(words, "Ann Gone"));
        String receipt = sent();
        await(receipt, "The link was found");
        new Moderator(desk).publish(words, "Ann Gone");
        awaitShown(words, true);

        peer.says(path, status, "text/html", "<p>Nothing here</p>".getBytes(StandardCharsets.UTF_8));
        sent();
        awaitShown(words, false);
        await(receipt, "Not taken");

        peer.says(path, entry(words, "Ann Gone"));
        sent();
        await(receipt, "The link was found");
        assertFalse(isShown(words), "a moderator reads it first");
        new Moderator(desk).publish(words, "Ann Gone");
        awaitShown(words, true);
    }

    @Test
    void addresses_that_cannot_be_meant_are_refused_at_once() {
        String source = peer.at(path);

        assertRefused(send("", target), "Your page");
        assertRefused(send("ftp://example.org/", target), "Your page");
        assertRefused(send("https://example.org/" + "a".repeat(2_000), target), "Your page");
        assertRefused(send("https://user:word@example.org/", target), "Your page");
        assertRefused(send(target, target), "the same address");
        assertRefused(send(SharedSite.address() + "/archive", target), "on our site");
        assertRefused(send(source, "https://example.org/articles/x"), "no published article");
        assertRefused(send(source, SharedSite.address() + "/articles/there-is-none"), "no published article");
        assertRefused(send(source, SharedSite.address() + "/"), "no published article");
        assertRefused(send(source, "javascript:alert(1)"), "Our article");
        assertEquals(0, peer.asked(path));
    }

    private static void assertRefused(HttpResponse<String> answer, String why) {
        assertEquals(400, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(why), answer::body);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
    }

    @Test
    void people_have_a_form_that_keeps_what_they_typed() {
        assertEquals(200, site.get("/webmention").statusCode());
        String typed = "<script>alert(1)</script>\"";

        HttpResponse<String> refused = site.post(
                "/webmention", FORM, Http.encoded(Map.of("source", typed, "target", target)), "Accept", "text/html");

        assertEquals(400, refused.statusCode());
        Document page = Http.page(refused);
        assertEquals(typed, page.select("#source").val());
        assertEquals(target, page.select("#target").val());
        assertEquals("true", page.select("#source").attr("aria-invalid"));
        assertEquals(1, page.select("#problems a[href=#source]").size());

        peer.says(path, entry(words, "Ann Person"));
        HttpResponse<String> taken = site.post(
                "/webmention",
                FORM,
                Http.encoded(Map.of("source", peer.at(path), "target", target)),
                "Accept",
                "text/html");
        assertEquals(303, taken.statusCode());
    }

    @Test
    void what_is_no_form_is_refused() {
        assertEquals(
                415,
                site.post("/webmention", "application/json", "{\"source\":\"x\"}")
                        .statusCode());
        assertEquals(
                400, site.post("/webmention", FORM, "source=%ff&target=%zz").statusCode());
        assertEquals(404, site.get("/receipts/webmentions/none").statusCode());
    }

    private void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void assertFails(String why) {
        String receipt = sent();
        Eventually.within(SOON, why, () -> receipt(receipt).text().contains(why));
    }

    @Test
    void of_a_page_of_a_gigabyte_no_more_than_its_beginning_is_read() {
        peer.says(path, out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1073741824\r\n\r\n");
            byte[] much = "<p>much </p>".repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
            for (long written = 0; written < 1 << 30; written += much.length) {
                out.write(much);
            }
        });

        assertFails("The page does not link to the article.");
    }

    @Test
    void of_a_page_that_is_packed_a_thousandfold_no_more_is_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                gzip.write(nothing);
            }
            gzip.write(entry(words, "Bomb").getBytes(StandardCharsets.UTF_8));
        }
        peer.says(path, 200, "text/html", packed.toByteArray(), "Content-Encoding: gzip");

        assertFails("The page does not link to the article.");
    }

    @Test
    void a_link_among_ten_thousand_is_found() {
        String links = "<a href='https://example.org/x'>x</a>".repeat(10_000);
        peer.says(path, links + "<a href='" + target + "'>" + words + "</a>");

        await(sent(), "The link was found");
    }

    @Test
    void a_page_that_never_ends_or_a_head_that_never_comes_holds_up_nobody_for_long() {
        String slow = path + "-slow";
        peer.says(path, out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            drip(out);
        });
        peer.says(slow, out -> {
            write(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
            drip(out);
        });
        String fine = path + "-fine";
        peer.says(fine, entry(words, "Ann Behind"));

        assertEquals(201, send(peer.at(path), target).statusCode());
        assertEquals(201, send(peer.at(slow), target).statusCode());
        HttpResponse<String> answer = send(peer.at(fine), target);

        String receipt = answer.headers().firstValue("Location").orElseThrow();
        await(receipt.substring(SharedSite.address().length()), "The link was found");
    }

    @Test
    void a_host_is_asked_for_one_page_at_a_time() {
        var read = new CountDownLatch(1);
        String other = path + "-other";
        peer.says(path, out -> {
            try {
                read.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        peer.says(other, entry(words, "Ann Next"));
        sent();
        Eventually.within(SOON, "the first page", () -> peer.asked(path) == 1);

        assertEquals(201, send(peer.at(other), target).statusCode());
        assertEquals(0, peer.asked(other));
        read.countDown();

        Eventually.within(SOON, "the other page", () -> peer.asked(other) == 1);
    }

    private void drip(OutputStream out) throws IOException {
        try {
            while (true) {
                write(out, "x");
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void no_page_is_asked_for_in_a_private_network_by_whatever_way_it_is_named() {
        String port = peer.at("").replaceAll(".*:", "");
        List<String> receipts = new ArrayList<>();
        for (String host : new String[] {"127.0.0.2", "[::1]", "10.0.0.1", "169.254.169.254", "[::ffff:10.0.0.1]"}) {
            HttpResponse<String> answer = send("http://" + host + ":" + port + path, target);
            assertEquals(201, answer.statusCode(), host);
            String receipt = answer.headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .substring(SharedSite.address().length());
            receipts.add(receipt);
        }
        peer.redirects(path, "http://127.0.0.2:" + port + "/elsewhere");
        receipts.add(sent());
        Eventually.within(SOON, "a try", () -> peer.asked(path) > 0);
        for (String receipt : receipts) {
            assertEquals(
                    "Not checked yet",
                    receipt(receipt).select("h1").text(),
                    "as where nobody answers, which is tried again");
        }
        assertEquals(0, peer.asked("/elsewhere"));
    }

    @Test
    void redirects_are_followed_but_not_for_ever() {
        String there = path + "-there";
        peer.redirects(path, there);
        peer.says(there, entry(words, "Ann Moved"));
        await(sent(), "The link was found");

        String loop = path + "-loop";
        peer.redirects(loop, loop);
        assertEquals(201, send(peer.at(loop), target).statusCode());
        Eventually.within(SOON, "the loop is left", () -> peer.asked(loop) >= 6);
    }

    @Test
    void only_pages_that_can_be_read_are() {
        peer.says(path, 200, "image/svg+xml", entry(words, "Ann").getBytes(StandardCharsets.UTF_8));
        assertFails("neither HTML nor plain text nor JSON");
    }

    @ParameterizedTest
    @CsvSource({"text/plain, See TARGET.", "application/json, {\"in\":\"TARGET\"}"})
    void text_and_json_may_link_as_well(String type, String body) {
        peer.says(path, 200, type, body.replace("TARGET", target).getBytes(StandardCharsets.UTF_8));

        await(sent(), "The link was found");
    }

    @Test
    void a_charset_that_nobody_knows_costs_letters_and_not_the_mention() {
        peer.says(path, 200, "text/html; charset=x-none", entry(words, "Ann").getBytes(StandardCharsets.UTF_8));

        await(sent(), "The link was found");
    }

    @Test
    void a_broken_answer_is_tried_again_later() {
        peer.says(path, out -> {
            throw new UncheckedIOException(new IOException("broken"));
        });
        String receipt = sent();

        Eventually.within(SOON, "a try", () -> peer.asked(path) > 0);
        assertEquals("Not checked yet", receipt(receipt).select("h1").text());
    }
}
