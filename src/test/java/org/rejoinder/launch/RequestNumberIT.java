package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;
import org.rejoinder.support.TestPostgresql;

class RequestNumberIT {

    @Test
    void the_log_has_a_fault_of_ours_under_the_number_that_its_page_shows() throws Exception {
        try (var postgresql = new TestPostgresql()) {
            Map<String, String> site = RunningJar.newSite();
            site.putAll(postgresql.settings());
            site.put("rejoinder.log.format", "json");
            try (var jar = RunningJar.ready(site)) {
                takeCorrectionsAway(postgresql.settings());
                var http = new Http(jar.address());

                HttpResponse<String> failed = http.get("/corrections");

                assertEquals(500, failed.statusCode());
                String number = Http.page(failed).select("main code").text();
                assertTrue(number.matches("[0-9A-Z]{10}"), failed.body());
                List<JsonObject> logged = jar.log().stream()
                        .filter(line -> line.contains(number))
                        .map(line -> Json.createReader(new StringReader(line)).readObject())
                        .toList();
                assertTrue(
                        logged.stream()
                                .anyMatch(
                                        event -> event.getString("request", "").equals(number)
                                                && event.getString("stack", "").contains("correction")),
                        String.join("\n", jar.log()));
                assertTrue(
                        Http.page(http.get("/nowhere")).select("main code").isEmpty(), "what is not there is no fault");
            }
        }
    }

    private static void takeCorrectionsAway(Map<String, String> database) throws Exception {
        try (var connection = DriverManager.getConnection(
                        database.get("rejoinder.database.url"),
                        database.get("rejoinder.database.user"),
                        database.get("rejoinder.database.password"));
                var statement = connection.createStatement()) {
            statement.execute("alter table correction rename to correction_taken_away");
        }
    }
}
