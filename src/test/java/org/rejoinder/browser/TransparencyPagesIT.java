package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;
import org.rejoinder.support.Http;

/** The numbers that anybody can check, as page and as files. */
class TransparencyPagesIT {

    private final Http reader = SharedSite.visitor();
    private final YearMonth month = YearMonth.now(ZoneOffset.UTC);

    @Test
    void the_page_tells_the_numbers_of_this_year_and_leads_to_each_month_and_to_the_files() {
        HttpResponse<String> answer = reader.get("/transparency");

        assertEquals(200, answer.statusCode());
        Document page = Http.page(answer);
        assertEquals(
                "Transparency: " + Year.now(ZoneOffset.UTC), page.select("h1").text());
        assertEquals(
                List.of("Replies that came in", "Decided by moderators", "Reports of readers", "Appeals"),
                page.select("main article > section:has(table) h2").eachText().subList(0, 4));
        assertTrue(page.select("main a[href]")
                .eachAttr("href")
                .containsAll(Set.of("/transparency.csv", "/transparency.json", address(month))));
        assertEquals(1, page.select("footer a[href=/transparency]").size());
        assertTrue(page.select("meta[name=robots]").isEmpty(), "it is for everybody to find");
    }

    @Test
    void a_month_has_a_page_of_its_own_and_one_that_was_not_or_is_not_yet_has_none() {
        assertEquals(200, reader.get(address(month)).statusCode());
        assertEquals(200, reader.get("/transparency/" + month.getYear()).statusCode());
        for (String none : List.of(
                address(month.plusMonths(1)),
                "/transparency/1999/01",
                "/transparency/1999",
                "/transparency/2026/13",
                "/transparency/x",
                "/transparency/2026/1")) {
            assertEquals(404, reader.get(none).statusCode(), none);
        }
        assertEquals(
                405,
                reader.post("/transparency", "application/x-www-form-urlencoded", "a=b")
                        .statusCode());
    }

    @Test
    void both_files_tell_the_same_and_no_number_that_would_tell_of_a_person() {
        HttpResponse<String> csv = reader.get("/transparency.csv");
        HttpResponse<String> json = reader.get("/transparency.json");

        assertEquals("text/csv;charset=utf-8", type(csv));
        assertEquals("application/json;charset=utf-8", type(json));
        List<String> lines = csv.body().lines().toList();
        assertEquals("period,open,measure,rule,value,folded", lines.get(0));
        JsonObject all;
        try (var parser = Json.createReader(new StringReader(json.body()))) {
            all = parser.readObject();
        }
        assertEquals(5, all.getInt("least"));
        List<JsonObject> figures = all.getJsonArray("periods").getValuesAs(JsonObject.class).stream()
                .flatMap(period -> period.getJsonArray("figures").getValuesAs(JsonObject.class).stream())
                .toList();
        assertEquals(lines.size() - 1, figures.size());
        Set<String> open = Set.of("published", "published-automatically", "kappa");
        for (JsonObject figure : figures) {
            String measure = figure.getString("measure");
            long value = figure.getJsonNumber("value").longValue();
            if (!open.contains(measure) && !measure.startsWith("median")) {
                assertTrue(value == 0 || value >= 5, figure.toString());
            }
        }
        assertTrue(figures.stream()
                .map(figure -> figure.getString("measure"))
                .collect(Collectors.toSet())
                .containsAll(Set.of("replies-received", "rejected", "spam", "reports-of-rules", "appeals-of-writers")));
    }

    @Test
    void it_is_ready_and_the_same_for_everybody() {
        HttpResponse<String> one = reader.get("/transparency");
        HttpResponse<String> other = SharedSite.administrator().get("/transparency");

        assertEquals(one.body(), other.body());
        assertEquals(one.headers().firstValue("ETag"), other.headers().firstValue("ETag"));
        assertTrue(one.headers().firstValue("ETag").isPresent());
        assertFalse(one.headers().firstValue("Set-Cookie").isPresent());
    }

    @Test
    void everybody_can_read_it() {
        try (var chromium = new Chromium()) {
            Page page = chromium.browser().newPage();
            for (String path : List.of("/transparency", address(month))) {
                page.navigate(SharedSite.address() + path);
                Axe.IN_ALL_WIDTHS.findsNothing(page, path);
            }
        }
    }

    private static String address(YearMonth month) {
        return "/transparency/%d/%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .orElseThrow()
                .toLowerCase()
                .replace(" ", "");
    }
}
