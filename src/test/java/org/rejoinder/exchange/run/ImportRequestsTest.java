package org.rejoinder.exchange.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.settings.ExchangeRequest;
import org.rejoinder.settings.Settings;

class ImportRequestsTest {

    @TempDir
    Path home;

    @Test
    void whoever_waits_hears_that_another_import_is_first_while_that_one_says_nothing_itself() throws Exception {
        Path file = Files.writeString(home.resolve("export.xml"), "<rss/>");
        Instant now = Instant.parse("2026-11-29T22:00:00Z");
        ImportRun other = ImportRun.waiting(
                ImportedFile.at(file, "export.xml", false), ImportPhase.IMPORT, null, "another.request", now);
        other.take("server", now, now.plusSeconds(60));
        other.advance(12_000, 0);
        ImportRequests requests = requestsWhile(other);
        ExchangeRequest asked = ExchangeRequest.make(home, ExchangeRequest.Verb.IMPORT, file);
        List<String> heard = new ArrayList<>();

        requests.tellActive();
        asked.await(Duration.ofMillis(500), Duration.ofMillis(500), heard::add);

        assertEquals(List.of("Another import is first: 12,000 rows"), heard);
    }

    private ImportRequests requestsWhile(ImportRun active) throws ReflectiveOperationException {
        var runs = new ImportRuns() {
            @Override
            public Optional<ImportRun> active() {
                return Optional.of(active);
            }
        };
        var requests = new ImportRequests();
        inject(requests, "runs", runs);
        inject(
                requests,
                "settings",
                Settings.read(name -> Optional.ofNullable(name.equals("rejoinder.home") ? home.toString() : null)));
        return requests;
    }

    private static void inject(ImportRequests into, String field, Object value) throws ReflectiveOperationException {
        var found = ImportRequests.class.getDeclaredField(field);
        found.setAccessible(true);
        found.set(into, value);
    }
}
