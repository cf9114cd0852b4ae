package org.rejoinder.exchange.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.ExchangeRequest;
import org.rejoinder.settings.ExchangeRequest.Answer;
import org.rejoinder.settings.ExchangeRequest.Verb;
import org.rejoinder.settings.Settings;

/** Writes the export that is asked for on the server, with {@code export}. */
@ApplicationScoped
class ExportJob {

    private static final Logger LOG = Logger.getLogger(ExportJob.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int SHOWN_MISSING = 10;

    @Inject
    private Settings settings;

    @Inject
    private Exporter exporter;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("exports asked for on the server", PAUSE, PAUSE, this::look);
    }

    private void look() {
        try {
            for (Verb verb : List.of(Verb.EXPORT, Verb.EXPORT_WITH_ADDRESSES)) {
                Optional<ExchangeRequest> request = ExchangeRequest.waitingIn(settings.home(), verb);
                if (request.isPresent()) {
                    request.get().answer(answer(request.get()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(ExchangeRequest request) {
        try {
            var options = new ExportOptions(request.verb() == Verb.EXPORT_WITH_ADDRESSES);
            request.tell("The site writes the file");
            var progress = new ExportProgress(request);
            return new Answer(true, lines(exporter.export(request.subject(), options, null, progress)));
        } catch (FileAlreadyExistsException e) {
            return new Answer(false, List.of(request.subject() + " is there already; nothing is overwritten"));
        } catch (NoSuchFileException e) {
            return new Answer(false, List.of(request.subject().getParent() + " is no directory"));
        } catch (AccessDeniedException e) {
            return new Answer(
                    false,
                    List.of("the site may not write into " + request.subject().getParent()));
        } catch (IOException | UncheckedIOException e) {
            return new Answer(false, List.of("it cannot be written to its end: " + e.getMessage()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An export was broken off", e);
            return new Answer(false, List.of("something went wrong; the log says what"));
        }
    }

    private static List<String> lines(ExportSummary summary) {
        List<String> lines = new ArrayList<>();
        lines.add("%,d articles, %,d replies, %,d pages, %,d pictures"
                .formatted(
                        summary.count("articles"),
                        summary.count("replies"),
                        summary.count("pages"),
                        summary.count("pictures") - summary.missing().size()));
        if (!summary.missing().isEmpty()) {
            lines.add("%,d pictures are gone and not in it: %s"
                    .formatted(
                            summary.missing().size(),
                            String.join(
                                    ", ",
                                    summary.missing().stream()
                                            .limit(SHOWN_MISSING)
                                            .toList())));
        }
        lines.add("Content: " + summary.hash());
        return lines;
    }
}
