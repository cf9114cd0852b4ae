package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Cable;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;
import org.rejoinder.support.TestPostgresql;

class OutageIT {

    private static final String ARTICLE = "/articles/is-north-korea-behind-wannacry";
    private static final int MANY = 30;
    private static final Map<String, String> REPLY =
            Map.of("comment", "Written while the database was away", "name", "Rita", "email", "rita@example.org");

    @Test
    void while_the_database_is_away_ready_pages_are_read_others_say_so_and_when_it_is_back_all_work_again() {
        try (var postgresql = new TestPostgresql();
                var cable = new Cable(postgresql.port())) {
            Map<String, String> site = RunningJar.newSite();
            site.putAll(postgresql.settings());
            site.put("rejoinder.database.url", "jdbc:postgresql://localhost:" + cable.port() + "/postgres");
            try (var jar = RunningJar.ready(site)) {
                var http = new Http(jar.address());
                assertEquals(200, http.get(ARTICLE).statusCode());
                assertEquals(200, http.get("/health/ready").statusCode());

                cable.cut();
                assertEquals(200, http.get(ARTICLE).statusCode(), "what is ready is read as before");
                for (String path : new String[] {"/archive", ARTICLE + "?reply-to=1", "/receipts/x", "/replies/1"}) {
                    var away = http.get(path);
                    assertEquals(503, away.statusCode(), path);
                    assertEquals(
                            "Back in a moment", Http.page(away).select("h1").text());
                    assertTrue(away.headers().firstValue("Retry-After").isPresent());
                }
                var lost = http.post(ARTICLE, REPLY);
                assertEquals(503, lost.statusCode());
                assertEquals(
                        REPLY.get("comment"),
                        Http.page(lost).getElementById("comment").wholeText());
                assertEquals(503, http.get("/health/ready").statusCode());
                assertEquals(200, http.get("/health/live").statusCode());

                cable.mend();
                assertEquals(200, http.get(ARTICLE).statusCode());
                assertEquals(303, http.post(ARTICLE, REPLY).statusCode());
                assertEquals(200, http.get("/health/ready").statusCode());
                assertFalse(String.join("\n", jar.log()).contains("rita@example.org"));
            }
        }
    }

    @Test
    void while_no_file_can_grow_the_site_is_not_well_its_log_stays_short_and_then_all_work_again() throws Exception {
        Map<String, String> site = RunningJar.newSite();
        try (var jar = RunningJar.ready(site)) {
            var http = new Http(jar.address());
            assertEquals(200, http.get("/health/ready").statusCode());
            Path database = Path.of(site.get("rejoinder.home"), "rejoinder.mv.db");
            int before = jar.log().size();

            limit(jar, String.valueOf(Files.size(database)));
            var statuses = new ArrayList<Integer>();
            for (int i = 0; i < MANY; i++) {
                statuses.add(reply(http, i));
            }
            assertTrue(statuses.contains(503), statuses::toString);
            assertFalse(statuses.contains(500), statuses::toString);
            // What was freed within the file takes a few more
            Eventually.within(Duration.ofSeconds(20), "the site is not well", () -> {
                reply(http, MANY);
                return http.get("/health/ready").statusCode() == 503;
            });
            List<String> said = jar.log().subList(before, jar.log().size());
            assertTrue(said.size() <= 25, () -> String.join("\n", said));
            assertTrue(said.stream().noneMatch(line -> line.startsWith("\tat ")), () -> String.join("\n", said));
            assertTrue(said.stream().anyMatch(line -> line.contains("File too large")), said::toString);

            limit(jar, "unlimited");
            Eventually.within(Duration.ofSeconds(20), "replies are taken again", () -> reply(http, MANY) == 303);
            Eventually.within(
                    Duration.ofSeconds(20),
                    "the site is well",
                    () -> http.get("/health/ready").statusCode() == 200);
        }
    }

    /** For how large a file of its may become, as where the disk is full: a limit needs no disk of its own. */
    private static void limit(RunningJar jar, String bytes) throws Exception {
        int status = new ProcessBuilder("prlimit", "--pid=" + jar.pid(), "--fsize=" + bytes + ":")
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, status);
    }

    private static int reply(Http http, int number) {
        return http.post(
                        ARTICLE,
                        Map.of("comment", "Word " + number, "name", "Rita", "email", "r" + number + "@example.org"))
                .statusCode();
    }
}
