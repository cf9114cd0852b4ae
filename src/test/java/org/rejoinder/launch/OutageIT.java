package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Cable;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;
import org.rejoinder.support.TestPostgresql;

class OutageIT {

    private static final String ARTICLE = "/articles/is-north-korea-behind-wannacry";
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
                for (String path : new String[] {"/", ARTICLE + "?reply-to=1", "/receipts/x", "/replies/1"}) {
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
}
