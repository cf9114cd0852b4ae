package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.picture.PictureOrigin;
import org.rejoinder.settings.ExchangeRequest;
import org.rejoinder.settings.Settings;

/** What is asked for on the server, with {@code import}: it becomes an import like any other, and who asked is told of it. */
@ApplicationScoped
@Transactional
class ImportRequests {

    @Inject
    private Settings settings;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportFolder folder;

    void take() throws IOException {
        for (ExchangeRequest request : all()) {
            Optional<ImportRun> known = runs.ofRequest(nameOf(request));
            if (known.isEmpty()) {
                add(request);
            } else if (!known.get().state().isActive()) {
                answer(known.get());
            }
        }
    }

    private List<ExchangeRequest> all() throws IOException {
        List<ExchangeRequest> all = new ArrayList<>();
        for (ExchangeRequest.Verb verb : List.of(ExchangeRequest.Verb.CHECK, ExchangeRequest.Verb.IMPORT)) {
            all.addAll(ExchangeRequest.allIn(settings.home(), verb));
        }
        return all;
    }

    private void add(ExchangeRequest request) throws IOException {
        try {
            String name = request.subject().getFileName().toString();
            ImportedFile file = ImportedFile.at(request.subject(), name, false);
            runs.add(
                    file,
                    new PictureOrigin(request.pictures(), request.fetches()),
                    request.verb() == ExchangeRequest.Verb.IMPORT ? ImportPhase.IMPORT : ImportPhase.CHECK,
                    null,
                    nameOf(request));
            tell(request, "The site has taken it");
        } catch (IOException e) {
            request.answer(new ExchangeRequest.Answer(
                    false, List.of(ImportProblems.wordsFor(e, folder.room()).orElse(ImportProblems.UNKNOWN))));
        }
    }

    private static String nameOf(ExchangeRequest request) {
        return request.file().getFileName().toString();
    }

    /** Whoever waits, for this one or for one behind it, hears every moment that it goes on. */
    void tell(ImportRun current, long rows) {
        try {
            for (ExchangeRequest request : all()) {
                boolean own = current.request().filter(nameOf(request)::equals).isPresent();
                tell(request, (own ? "%,d rows" : "Another import is first: %,d rows").formatted(rows));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As long as one is worked on, here or on another server: whoever waits hears so while it reads and says nothing itself. */
    void tellActive() {
        runs.active().filter(run -> run.state() == ImportState.RUNNING).ifPresent(run -> tell(run, run.done()));
    }

    /** By one at a time: a file is written under another name first. */
    private synchronized void tell(ExchangeRequest request, String howFar) throws IOException {
        request.tell(howFar);
    }

    /** Unless nobody on the server has asked. */
    void answer(ImportRun run) throws IOException {
        for (ExchangeRequest request : all()) {
            if (run.request().filter(nameOf(request)::equals).isPresent()) {
                request.answer(answerOf(run));
            }
        }
    }

    private ExchangeRequest.Answer answerOf(ImportRun run) {
        return switch (run.state()) {
            case DONE -> new ExchangeRequest.Answer(true, summary(run));
            case STOPPED ->
                new ExchangeRequest.Answer(
                        false, List.of("It was stopped at the desk. What was brought stays; ask again to go on."));
            default -> new ExchangeRequest.Answer(false, List.of(run.problem().orElse(ImportProblems.UNKNOWN)));
        };
    }

    private List<String> summary(ImportRun run) {
        ImportCounts counts = run.phase() == ImportPhase.CHECK ? run.checkedCounts() : run.broughtCounts();
        List<String> lines = new ArrayList<>();
        for (ImportItemType kind : ImportItemType.values()) {
            lines.add("%s: %,d new, %,d updated, %,d unchanged, %,d different and left alone, %,d refused"
                    .formatted(
                            kind.words(),
                            counts.count(kind, ImportOutcome.NEW),
                            counts.count(kind, ImportOutcome.UPDATED),
                            counts.count(kind, ImportOutcome.UNCHANGED),
                            counts.count(kind, ImportOutcome.DIFFERENT),
                            counts.count(kind, ImportOutcome.REFUSED)));
        }
        lines.add("%,d notes. All of it, row by row: %s".formatted(counts.notes(), folder.report(run, run.phase())));
        return lines;
    }
}
