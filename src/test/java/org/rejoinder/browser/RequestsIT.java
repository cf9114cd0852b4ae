package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RawConnection;
import org.rejoinder.support.RunningJar;

/** What is done with requests before anybody asks what they are about: how large, how slow, how badly made they may be. */
class RequestsIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource({
        "/login, 4",
        "/login/kept, 400",
        "/login/oidc, 400",
        "/login/oidc/logout, 256",
        "/setup/guessed, 4",
        "/logout, 4",
        "/my-data, 4",
        "/my-data/guessed, 256",
        "/unsubscribe/guessed, 4",
        "/receipts/guessed, 256",
        "/decisions/guessed, 4",
        "/articles/is-north-korea-behind-wannacry, 256",
        "/articles/is-north-korea-behind-wannacry/errors, 256",
        "/desk/answer?to=1, 256",
        "/desk/queue/plain, 256",
    })
    void what_a_stranger_sends_has_a_limit_at_every_address(String path, int kibibytes) {
        int limit = kibibytes * 1024;

        assertFalse(List.of(413, 500).contains(posted(path, FORM, form(limit))), "as much as it takes");
        assertTooLarge(path, FORM, form(limit + 1));
        assertTooLarge(path, "multipart/form-data; boundary=x", form(limit + 1));
        assertTooLarge(path, "text/plain", form(limit + 1));
        String chunked = post(path, FORM, "Transfer-Encoding: chunked|") + chunk(form(limit)) + chunk("xxx");
        try (var connection = new RawConnection(SharedSite.address())) {
            assertDesigned(413, connection.send(chunked + "0||").untilEnd());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/is-north-korea-behind-wannacry",
                "/nowhere",
                "/login",
                "/setup/guessed",
                "/receipts/guessed",
                "/decisions/guessed",
                "/my-data",
                "/unsubscribe/guessed",
                "/desk/queue",
            })
    void nothing_is_kept_for_the_browser_of_somebody_who_is_not_signed_in(String path) {
        assertEquals(List.of(), SharedSite.visitor().get(path).headers().allValues("Set-Cookie"));
        assertEquals(
                List.of(),
                SharedSite.visitor().post(path, Map.of("act", "x")).headers().allValues("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/articles", "/desk/articles/1", "/desk/media", "/desk/pages", "/desk/settings"})
    void a_stranger_who_sends_megabytes_to_the_desk_is_told_how_to_send_them_again(String path) {
        String body = form(1 << 20);
        for (String cookie : List.of("", "Cookie: desk=guessed|")) {
            try (var connection = new RawConnection(SharedSite.address())) {
                String length = cookie + "Content-Length: " + body.length() + "|";
                String answer = connection.send(post(path, FORM, length) + body).untilEnd();
                assertDesigned(413, answer);
                assertTrue(answer.contains("You have been signed out"), answer);
            }
        }
    }

    @Test
    void who_is_signed_in_may_send_megabytes_to_the_desk_and_no_more_than_others_elsewhere() {
        String body = "reply=1&act=other&reason=" + form(1 << 20);

        assertEquals(
                422,
                SharedSite.administrator().post("/desk/queue/plain", FORM, body).statusCode());
        assertEquals(413, SharedSite.administrator().post("/login", FORM, body).statusCode());
    }

    @Test
    void the_desk_reads_utf_8_from_the_first_request_of_a_session() {
        Http first = SharedSite.visitor().signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);

        var page = Http.page(first.get("/desk/articles?q=caf%C3%A9+%E6%9D%B1"));

        assertEquals("café 東", page.getElementById("q").val());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/",
                "/desk/queue",
                "/resources",
                "/resources?a=b",
                "/%72esources",
                "/./resources",
                "/resources;a=b",
                "/resources/css",
                "/reader",
                "/signin",
                "/primefaces",
                "/WEB-INF",
                "/META-INF",
                "/feed",
                "/tags/security/",
                "/replies/1",
                "/media",
                "/my-data/"
            })
    void no_redirect_names_a_host(String path) {
        for (String host : List.of("evil.example", "evil.example:81")) {
            try (var connection = new RawConnection(SharedSite.address())) {
                String answer = connection
                        .send("GET " + path + " HTTP/1.1|Host: " + host + "|Connection: close||")
                        .untilEnd();
                assertFalse(answer.contains("evil.example"), answer);
                assertFalse(answer.contains("Location: http"), answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/resources", "/resources/css", "/reader", "/signin", "/WEB-INF", "/primefaces"})
    void a_directory_is_no_address(String path) {
        assertEquals(404, SharedSite.visitor().get(path).statusCode());
        assertEquals(404, SharedSite.visitor().get(path + "/").statusCode());
    }

    @Test
    void what_the_desk_saves_leads_on_without_a_host() {
        Http desk = SharedSite.administrator();

        var answer = new DeskForm(desk, "/desk/settings", "save").send(desk);

        assertEquals(302, answer.statusCode(), answer.body());
        assertEquals("/desk/settings", answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void a_form_with_a_file_that_comes_as_one_without_is_refused_and_is_no_fault() {
        Http desk = SharedSite.administrator();
        var form = (FormElement) Http.page(desk.get("/desk/settings")).getElementById("settings");
        var fields = new HashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put("save", "");

        assertEquals(415, desk.post("/desk/settings", fields).statusCode());
    }

    @Test
    void what_is_far_too_long_is_not_shown_again() {
        var answer = SharedSite.visitor().post("/login", Map.of("email", "x".repeat(2_000), "to", "y".repeat(1_500)));

        assertEquals(401, answer.statusCode());
        assertFalse(answer.body().contains("xxxx") || answer.body().contains("yyyy"));
    }

    private static void assertAnswered(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    }

    @Test
    void a_body_in_pieces_is_one_body() {
        String body = Http.encoded(Map.of("email", "nobody@example.org", "password", "x"));
        try (var connection = new RawConnection(SharedSite.address())) {
            connection.send(post("/login", FORM, "Expect: 100-continue|Content-Length: " + body.length() + "|"));
            assertTrue(connection.something().startsWith("HTTP/1.1 100"));
            connection.send(body.substring(0, 7)).send(body.substring(7));
            assertAnswered(401, connection.something());
        }
        // Another connection: of the first answer more may come than was read
        try (var connection = new RawConnection(SharedSite.address())) {
            connection.send(post("/login", FORM, "Connection: close|Transfer-Encoding: chunked|"));
            for (String letter : body.split("")) {
                connection.send(chunk(letter));
            }
            assertAnswered(401, connection.send("0||").untilEnd());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1|Host: a|Host: a||",
                "GET / HTTP/1.1|Host: a|HOST: b||",
                "GET / HTTP/1.1||",
                "GET / HTTP/1.1|Host: a|a line without a colon||",
                "GET / HTTP/1.1|Host: a|Name : value||",
                "GET / HTTP/1.1|Host: a|Name: value| folded||",
                "GET / HTTP/1.1|Host: a|Name: Gr\u00fc\u00dfe||",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked||0||",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: identity||",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: chunked, identity||0||",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: identity||0||",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: \u000bchunked||0||",
                "POST /login HTTP/1.0|Host: a|Transfer-Encoding: chunked||0||",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: chunked|Content-Length: 5||0||",
                "POST /login HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 6||12345",
                "POST /login HTTP/1.1|Host: a|Content-Length: five||12345",
                "GET / HTTP/1.1|Host: a|Content-Length: 3||abc",
                "GET / HTTP/2.0x|Host: a||",
                "hello||",
                "PRI * HTTP/2.0||SM||",
                "GET /%zz HTTP/1.1|Host: a|Connection: close||",
                "GET /articles/caf%E9 HTTP/1.1|Host: a|Connection: close||",
                "GET /articles/%C3 HTTP/1.1|Host: a|Connection: close||",
                "GET /tags/%ED%A0%80 HTTP/1.1|Host: a|Connection: close||",
                "GET /%C0%AFetc HTTP/1.1|Host: a|Connection: close||",
                "GET /articles/caf\u00e9 HTTP/1.1|Host: a|Connection: close||",
            })
    void what_is_no_request_gets_the_page_that_says_so(String request) {
        try (var connection = new RawConnection(SharedSite.address())) {
            assertDesigned(400, connection.send(request).untilEnd());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "400 ~ GET /api/v1/articles HTTP/1.1|Host: a|Host: a||",
                "400 ~ GET /api/v1/articles HTTP/1.1||",
                "400 ~ GET /api/v1/articles HTTP/1.1|Host: a|Name : value||",
                "400 ~ GET http://a/api/v1/articles HTTP/1.1|Host: a|Name : value||",
                "400 ~ GET /api/v1/articles HTTP/1.1|Host: a|X-Name: Gr\u00fc\u00dfe||",
                "400 ~ GET /api/v1/key HTTP/1.1|Host: a|Authorization: Bearer caf\u00c3\u00a9||",
                "400 ~ GET /api/v1/a b HTTP/1.1|Host: a||",
                "400 ~ GET /api/v1/articles HTTP/1.1|Host: a|Content-Length: 3||abc",
                "400 ~ POST /api/v1/articles/a/replies HTTP/1.1|Host: a|Transfer-Encoding: gzip||0||",
                "400 ~ POST /api/v1/articles/a/replies HTTP/1.1|Host: a|Transfer-Encoding: chunked||zz|",
                "400 ~ GET /api/v1/articles/%zz HTTP/1.1|Host: a|Connection: close||",
                "400 ~ GET /api/v1/articles/caf%E9 HTTP/1.1|Host: a|Connection: close||",
                "400 ~ GET /api/v1/articles?%zz=5 HTTP/1.1|Host: a|Connection: close||",
                "400 ~ GET /api/v1/search?q=%00 HTTP/1.1|Host: a|Connection: close||",
                "400 ~ DELETE /api/v1/queue/%zz/decision HTTP/1.1|Host: a|Connection: close||",
                "400 ~ PUT /api/v1/desk/policy%00 HTTP/1.1|Host: a|Connection: close|Content-Length: 2||{}",
                "404 ~ GET /api/v1/../v1/nothing HTTP/1.1|Host: a|Connection: close||",
                "404 ~ GET /api/v1/articles%2Fa HTTP/1.1|Host: a|Connection: close||",
                "404 ~ GET /api/v2/articles HTTP/1.1|Host: a|Connection: close||",
                "404 ~ GET /api/v1/nothing;a=b HTTP/1.1|Host: a|Connection: close||",
                "404 ~ GET /%61pi/v1/nothing HTTP/1.1|Host: a|Connection: close||",
                "405 ~ FUZZ /api/v1/articles HTTP/1.1|Host: a|Connection: close||",
                "405 ~ TRACE /api/v1/articles HTTP/1.1|Host: a|Connection: close||",
                "405 ~ PUT /api/v1/articles HTTP/1.1|Host: a|Connection: close|Expect: more|Content-Length: 2||{}",
                "405 ~ PROPFIND /api/v1/articles HTTP/1.1|Host: a|Connection: close||",
            })
    void what_is_no_request_to_the_interface_gets_a_problem(int status, String request) {
        try (var connection = new RawConnection(SharedSite.address())) {
            assertProblem(status, connection.send(request).untilEnd());
        }
    }

    @Test
    void an_address_that_is_none_is_none_by_every_method() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "FUZZ")) {
            try (var connection = new RawConnection(SharedSite.address())) {
                connection.send(method + " /%zz HTTP/1.1|Host: a|Connection: close||");
                assertDesigned(400, connection.untilEnd());
            }
        }
    }

    @Test
    void a_head_that_never_ends_is_no_request() {
        String head = " HTTP/1.1|Host: a|X-Long: " + "x".repeat(20_000);
        try (var page = new RawConnection(SharedSite.address());
                var program = new RawConnection(SharedSite.address())) {
            assertDesigned(400, page.send("GET /" + head).untilEnd());
            assertProblem(400, program.send("GET /api/v1" + head).untilEnd());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz|",
                "-1|",
                "fffffffffffffffff|",
                "ffffffffffffffff|",
                "0x3|abc|",
                "+3|abc|",
                " 3|abc|",
                "3 |abc|",
                "3\nabc|",
                "3|abcdef|",
                "3|ab|",
                "3|abc\n",
                "3|abc|0|no field|",
                "3;\u0001|abc|"
            })
    void a_body_that_is_broken_is_no_request(String chunk) {
        for (String path : List.of("/login", SharedSite.ARTICLE)) {
            try (var connection = new RawConnection(SharedSite.address())) {
                String answer = connection
                        .send(post(path, FORM, "Transfer-Encoding: chunked|")
                                + chunk
                                + "0||GET /robots.txt HTTP/1.1|Host: a||")
                        .untilEnd();
                assertDesigned(400, answer);
                assertEquals(answer.indexOf("HTTP/1.1"), answer.lastIndexOf("HTTP/1.1"), answer);
            }
        }
    }

    @Test
    void a_body_that_breaks_while_it_comes_is_no_request_either() {
        try (var connection = new RawConnection(SharedSite.address())) {
            String begun = post("/login", FORM, "Expect: 100-continue|Transfer-Encoding: chunked|");
            assertAnswered(100, connection.send(begun).something());
            assertDesigned(
                    400, connection.send("3|abcd|0||GET / HTTP/1.1|Host: a||").untilEnd());
        }
    }

    @Test
    void a_chunk_that_is_larger_than_its_address_takes_is_not_waited_for() {
        try (var connection = new RawConnection(SharedSite.address())) {
            String answer = connection
                    .send(post("/login", FORM, "Transfer-Encoding: chunked|") + "7fffffffffffffff|abc")
                    .something();
            assertAnswered(413, answer);
        }
    }

    @Test
    void what_follows_a_whole_body_is_the_next_request() {
        try (var connection = new RawConnection(SharedSite.address())) {
            String answers = connection
                    .send(post("/login", FORM, "Transfer-Encoding: chunked|")
                            + "3;a=b|ema|2|il|0|Trailer: x||GET /robots.txt HTTP/1.1|Host: a|Connection: close||")
                    .untilEnd();
            // Understood, whether or not others from here have guessed too often
            assertTrue(answers.matches("(?s)HTTP/1.1 4(01|29).*"), answers);
            assertTrue(answers.contains("HTTP/1.1 200"), answers);
        }
    }

    @Test
    void requests_are_read_where_the_server_reads_them_and_the_operator_is_told_so() {
        String ready = SharedSite.visitor().get("/health/ready").body();

        assertTrue(ready.contains("\"answered\":\"before the container\""), ready);
        assertTrue(SharedSite.visitor().get("/metrics").body().contains("ready_pages_before_container{"));
    }

    @Test
    void malformed_requests_fill_no_log() {
        int before = SharedSite.log().size();

        for (int i = 0; i < 20; i++) {
            a_body_that_is_broken_is_no_request("zz|");
            what_is_no_request_gets_the_page_that_says_so("GET / HTTP/1.1|Host: a|Host: b||");
            what_is_no_request_gets_the_page_that_says_so("GET /%E9 HTTP/1.1|Host: a|Connection: close||");
        }

        List<String> log = SharedSite.log();
        assertTrue(log.size() - before <= 4, String.join("\n", log.subList(before, log.size())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "GET / HTTP/1.1|Host: a|Connection: close||",
                "GET / HTTP/1.1|Host: a|Connection: TE, Close|TE: trailers||",
                "GET / HTTP/1.0||",
                "GET / HTTP/1.0|Host: a||"
            })
    void a_page_that_is_ready_ends_its_connection_where_it_is_asked_to(String request) {
        SharedSite.visitor().get("/");
        try (var connection = new RawConnection(SharedSite.address())) {
            String answer = connection.send(request).untilEnd();
            assertTrue(answer.startsWith("HTTP/1.1 200") && answer.contains("</html>"), answer);
            assertTrue(answer.contains("Connection: close"), answer);
        }
        try (var connection = new RawConnection(SharedSite.address())) {
            connection.send("GET / HTTP/1.0|Connection: keep-alive||").something();
            assertTrue(connection.send("GET / HTTP/1.0||").untilEnd().contains("HTTP/1.1 200"));
        }
    }

    @Test
    void who_asks_for_http_2_is_answered_as_if_they_had_not() throws Exception {
        HttpClient asks = HttpClient.newHttpClient();
        HttpRequest.BodyPublisher form = HttpRequest.BodyPublishers.ofString("email=nobody&password=x");
        var post = HttpRequest.newBuilder(URI.create(SharedSite.address() + "/login"))
                .header("Content-Type", FORM)
                .timeout(Duration.ofSeconds(30))
                .POST(form)
                .build();
        var get = HttpRequest.newBuilder(URI.create(SharedSite.address() + "/")).build();

        for (int i = 0; i < 2; i++) {
            var answer = asks.send(post, HttpResponse.BodyHandlers.ofString());
            // Whether or not others from here have guessed too often
            assertTrue(List.of(401, 429).contains(answer.statusCode()), answer.statusCode() + answer.body());
            assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
            assertEquals(
                    200, asks.send(get, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    @Test
    void those_who_send_slowly_keep_nobody_waiting() {
        SharedSite.visitor().get(SharedSite.ARTICLE);
        var slow = new ArrayList<RawConnection>();
        try {
            for (int i = 0; i < 200; i++) {
                String path = i % 2 == 0 ? SharedSite.ARTICLE : "/login";
                slow.add(new RawConnection(SharedSite.address(), "127.0.1." + (3 + i % 50))
                        .send(post(path, FORM, "Content-Length: 3000|") + "comment="));
                slow.add(new RawConnection(SharedSite.address()).send("GET / HTTP/1.1|Host: a|X-Slow"));
            }

            assertEquals(200, SharedSite.visitor().get(SharedSite.ARTICLE).statusCode());
            assertEquals(200, SharedSite.visitor().get("/search?q=reply").statusCode());
            assertEquals(
                    303, SharedSite.visitor().post(SharedSite.ARTICLE, reply()).statusCode());
            List<RawConnection> refused = new ArrayList<>();
            Eventually.within(Duration.ofSeconds(20), "an answer to those who are too many", () -> {
                refused.clear();
                slow.stream().filter(RawConnection::hasAnswer).forEach(refused::add);
                return refused.size() >= 200 - 64;
            });
            String answer = refused.get(0).something();
            assertTrue(answer.startsWith("HTTP/1.1 503") && answer.contains("Retry-After: "), answer);
            assertTrue(answer.contains("Very many people are writing right now"), answer);
        } finally {
            slow.forEach(RawConnection::close);
        }
        assertEquals(303, SharedSite.visitor().post(SharedSite.ARTICLE, reply()).statusCode());
    }

    @Test
    void who_is_too_slow_is_left() {
        try (var body = new RawConnection(SharedSite.address());
                var program = new RawConnection(SharedSite.address());
                var head = new RawConnection(SharedSite.address())) {
            program.send(post("/api/v1/articles/a/replies", "application/json", "Content-Length: 3000|") + "{");
            body.send(post(SharedSite.ARTICLE, FORM, "Content-Length: 3000|") + "comment=");
            head.send("GET / HTTP/1.1|Host: a|X-Slow");

            assertEquals("", head.untilEnd());
            assertTrue(body.untilEnd().startsWith("HTTP/1.1 408"));
            assertProblem(408, program.untilEnd());
        }
    }

    @Test
    void half_a_form_of_somebody_signed_in_is_no_empty_form() {
        try (var half = new RawConnection(SharedSite.address())) {
            half.send(post(
                            "/desk/articles/new",
                            FORM,
                            "Content-Length: 3000|Cookie: "
                                    + SharedSite.administrator().cookies() + "|")
                    + "title=A+head");

            assertTrue(half.untilEnd().startsWith("HTTP/1.1 408"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/series/%2e%2e",
                "/series/%2E%2e/",
                "/series/..;a",
                "/tags/.%2e",
                "/tags/%2e",
                "/tags/a%2Fb",
                "/tags/..%2f",
                "/pages/..",
                "/pages/../",
                "/pages/.",
                "/authors/../feed.atom",
                "/archive/..",
                "/articles/../search",
                "/..",
                "/%2e%2e/%2e%2e/etc/passwd"
            })
    void what_leads_around_is_no_second_address_of_a_page(String path) {
        try (var connection = new RawConnection(SharedSite.address())) {
            assertDesigned(
                    404,
                    connection
                            .send("GET " + path + " HTTP/1.1|Host: a|Connection: close||")
                            .untilEnd());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?page=",
                "/tags/security?page=",
                "/archive?page=",
                "/corrections?page=",
                "/search?q=reply&page=",
                SharedSite.ARTICLE + "?replies="
            })
    void a_page_of_a_list_has_one_address(String list) {
        for (String number :
                List.of("-1", "0", "-0", "%2B1", "01", "1.5", "1e1", "99999999999999", "%D9%A3", "%201", "")) {
            assertEquals(404, SharedSite.visitor().get(list + number).statusCode(), number);
        }
        assertEquals(
                404,
                SharedSite.visitor()
                        .get(list + "1&" + list.replaceAll(".*[?&]", "") + "1")
                        .statusCode());
        var first = SharedSite.visitor().get(list + "1");
        assertEquals(301, first.statusCode());
        assertEquals(
                list.replaceFirst("[?&][a-z]+=$", ""),
                first.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void nobody_is_led_on_to_another_host() {
        try (var connection = new RawConnection(SharedSite.address())) {
            String answer =
                    connection.send("CONNECT a:443 HTTP/1.1|Host: a:443||").untilEnd();
            assertDesigned(405, answer);
            assertTrue(answer.contains("Allow: "), answer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/is-north-korea-behind-wannacry, 400",
        "/submit-reply/is-north-korea-behind-wannacry, 400",
        "/articles/is-north-korea-behind-wannacry/errors, 400",
        "/login, 401",
        "/my-data, 422",
        "/receipts/guessed, 404",
        "/my-data/guessed, 404",
        "/setup/guessed, 404"
    })
    void bytes_that_mean_nothing_are_refused_wherever_they_are_sent(String path, int status) {
        for (String bytes : List.of("%FF", "\u00ff", "%C3", "%ED%A0%80", "%zz")) {
            var answer = posted(path, "name=Ann&email=a" + bytes + "&password=x&comment=Kept+words+" + bytes);
            assertEquals(status, answer.statusCode(), answer.body());
            if (path.startsWith("/articles")) {
                assertTrue(answer.body().contains("Some characters did not arrive"), answer.body());
                assertTrue(answer.body().contains("Kept words"), answer.body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[::1", "http://[]", "http://a:99999", "http://a..b", "http://:80", "http://[::1]]"})
    void a_website_that_leads_nowhere_is_refused_and_what_was_typed_kept(String website) {
        var fields = new HashMap<>(reply());
        fields.put("website", website);

        var answer = SharedSite.visitor().post(SharedSite.ARTICLE, fields);

        assertEquals(422, answer.statusCode());
        var page = Http.page(answer);
        assertEquals(website, page.getElementById("website").val());
        assertEquals(fields.get("comment"), page.getElementById("comment").val());
        assertEquals("true", page.getElementById("website").attr("aria-invalid"));
    }

    @Test
    void a_website_without_its_scheme_is_taken_and_a_preview_says_what_is_wrong_with_one() {
        var fields = new HashMap<>(reply());
        fields.put("website", "www.example.com");
        assertEquals(303, SharedSite.visitor().post(SharedSite.ARTICLE, fields).statusCode());

        fields.put("act", "preview");
        fields.put("name", "");
        fields.put("website", "javascript:alert(1)");
        var preview = Http.page(SharedSite.visitor().post(SharedSite.ARTICLE, fields));

        assertEquals(
                fields.get("comment"), preview.select(".preview .reply-body").text());
        assertEquals("javascript:alert(1)", preview.getElementById("website").val());
        assertEquals("true", preview.getElementById("website").attr("aria-invalid"));
        assertEquals(1, preview.select("#problems li").size(), "what is not there yet is not wrong");
    }

    @Test
    void a_page_of_another_scheme_or_port_is_not_ours() {
        String host = URI.create(SharedSite.address()).getAuthority();
        for (String origin : List.of("https://" + host, "http://localhost:1", "http://localhost", "ftp://" + host)) {
            try (var connection = new RawConnection(SharedSite.address())) {
                String body = Http.encoded(reply());
                String answer = connection
                        .send("POST " + SharedSite.ARTICLE + " HTTP/1.1|Host: " + host + "|Origin: " + origin
                                + "|Connection: close|Content-Type: " + FORM + "|Content-Length: " + body.length()
                                + "||" + body)
                        .untilEnd();
                assertAnswered(403, answer);
            }
        }
    }

    @Test
    void a_guessed_setup_link_leaves_no_stack_in_the_log() {
        assertEquals(404, posted("/setup/guessed", FORM, "name=a&email=b&password=c"));

        assertEquals(
                List.of(),
                SharedSite.log().stream()
                        .filter(line -> line.contains("EJBContainerUtilImpl"))
                        .toList());
    }

    private static HttpResponse<String> posted(String path, String body) {
        return SharedSite.visitor().post(path, FORM, body);
    }

    private static Map<String, String> reply() {
        return Map.of("comment", "Quickly said " + System.nanoTime(), "name", "Quick", "email", "quick@example.org");
    }

    private static void assertTooLarge(String path, String type, String body) {
        try (var connection = new RawConnection(SharedSite.address())) {
            String answer = connection
                    .send(post(path, type, "Content-Length: " + body.length() + "|") + body)
                    .untilEnd();
            assertDesigned(413, answer);
        }
    }

    private static int posted(String path, String type, String body) {
        return SharedSite.visitor().post(path, type, body).statusCode();
    }

    private static void assertDesigned(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("Connection: close"), answer);
        var page = Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
        assertEquals(
                1, page.select("link[rel=stylesheet][href^=/assets/reader-]").size(), answer);
        assertEquals(1, page.select("h1").size(), answer);
        assertFalse(answer.contains("Exception"), answer);
    }

    private static void assertProblem(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("Connection: close"), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("\"status\":" + status), answer);
    }

    private static String post(String path, String type, String headers) {
        return "POST " + path + " HTTP/1.1|Host: a|Content-Type: " + type + "|" + headers + "|";
    }

    private static String chunk(String part) {
        return Integer.toHexString(part.length()) + "|" + part + "|";
    }

    /** @param length of it, in bytes */
    private static String form(int length) {
        return "email=" + "x".repeat(length - "email=".length());
    }
}
