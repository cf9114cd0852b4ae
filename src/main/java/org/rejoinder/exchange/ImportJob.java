package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.ExchangeRequest;
import org.rejoinder.settings.ExchangeRequest.Verb;
import org.rejoinder.settings.Settings;

/** Brings what is asked for on the server, with {@code import}. One that a stop broke off goes on after the next start. */
@ApplicationScoped
class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(2);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Inject
    private Settings settings;

    @Inject
    private Importer importer;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("imports asked for on the server", PAUSE, PAUSE, this::look);
    }

    private void look() {
        try {
            for (Verb verb : List.of(Verb.CHECK, Verb.IMPORT)) {
                Optional<ExchangeRequest> request = ExchangeRequest.waitingIn(settings.home(), verb);
                if (request.isPresent()) {
                    request.get().answer(answer(request.get()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExchangeRequest.Answer answer(ExchangeRequest request) {
        Path path = settings.home().resolve("imports/" + NAME.format(clock.instant()) + ".csv");
        try (var file = new ReportFile(path)) {
            request.tell("The site reads the file");
            Consumer<ReportRow> rows = told(request, file);
            ImportReport report = request.verb() == Verb.IMPORT
                    ? importer.run(request.subject(), rows)
                    : importer.check(request.subject(), rows);
            return new ExchangeRequest.Answer(true, summary(report, path));
        } catch (UnreadableExportException e) {
            return new ExchangeRequest.Answer(false, List.of(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            return new ExchangeRequest.Answer(false, List.of("The file cannot be read: " + e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An import was broken off", e);
            return new ExchangeRequest.Answer(
                    false,
                    List.of("Something went wrong; the log says what. What was brought stays; ask again to go on."));
        }
    }

    /** Whoever asked hears every few seconds that it goes on. */
    private Consumer<ReportRow> told(ExchangeRequest request, ReportFile file) {
        return new Consumer<>() {
            private Instant last = Instant.MIN;
            private long rows;

            @Override
            public void accept(ReportRow row) {
                file.accept(row);
                rows++;
                Instant now = clock.instant();
                if (now.isAfter(last.plus(TOLD_EVERY))) {
                    last = now;
                    try {
                        request.tell("%,d rows".formatted(rows));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        };
    }

    private static List<String> summary(ImportReport report, Path path) {
        List<String> lines = new ArrayList<>();
        for (ImportItemType type : ImportItemType.values()) {
            lines.add("%s: %,d new, %,d updated, %,d unchanged, %,d different and left alone, %,d refused"
                    .formatted(
                            type.words(),
                            report.count(type, ImportOutcome.NEW),
                            report.count(type, ImportOutcome.UPDATED),
                            report.count(type, ImportOutcome.UNCHANGED),
                            report.count(type, ImportOutcome.DIFFERENT),
                            report.count(type, ImportOutcome.REFUSED)));
        }
        lines.add("%,d notes. All of it, row by row: %s".formatted(report.notes(), path));
        return lines;
    }
}
