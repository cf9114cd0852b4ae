package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.Settings;

/**
 * Works on imports, one after the other, whoever asked for them. One that a stop of the site broke off goes on after the next
 * start.
 */
@ApplicationScoped
public class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private Settings settings;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportRequests requests;

    @Inject
    private ImportCleaning cleaning;

    @Inject
    private Instance<ImportWork> works;

    @Inject
    private ImportFolder folder;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    private BackgroundJob job;
    private String server;
    private volatile boolean ending;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        server = hostName() + ":" + settings.home();
        server = server.substring(Math.max(0, server.length() - ImportRun.LONGEST_HOLDER));
        job = jobs.every("imports", PAUSE, PAUSE, this::look);
        jobs.every("import progress", PAUSE, PAUSE, requests::tellActive);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        ending = true;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }

    /** Somebody has just asked for something: it need not wait. */
    public void request() {
        job.request();
    }

    /** Also by hand in tests. */
    void look() {
        try {
            cleaning.clean();
            requests.take();
            Optional<ImportRun> next = runs.take(server, ImportJob::isHere);
            while (next.isPresent() && !ending) {
                perform(next.get());
                requests.take();
                next = runs.take(server, ImportJob::isHere);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is taken back needs no file. */
    private static boolean isHere(ImportRun run) {
        return run.phase() == ImportPhase.REMOVAL
                || !run.file().isThere()
                || Files.exists(run.file().path())
                || !run.file().isUploaded();
    }

    private void perform(ImportRun run) throws IOException {
        ImportWork work = works.stream()
                .filter(each -> each.phase() == run.phase())
                .findFirst()
                .orElseThrow();
        try {
            ImportCounts counts = work.perform(run, rows -> isToEnd(run, rows));
            runs.count(run.id(), counts);
            runs.end(run.id(), ImportState.DONE, null);
            cleaning.forgetFileOf(run.id());
        } catch (ImportStoppedException stopped) {
            if (ending) {
                return;
            }
            runs.end(run.id(), ImportState.STOPPED, null);
        } catch (IOException | RuntimeException e) {
            if (ending) {
                return;
            }
            fail(run, e);
        }
        requests.answer(runs.with(run.id()).orElseThrow());
    }

    /** Before the disk is full, and readers get nothing any more. */
    private boolean isToEnd(ImportRun run, long rows) {
        requireRoom();
        requests.tell(run, rows);
        return ending || runs.advance(run.id(), server, rows, 0);
    }

    private void requireRoom() {
        try {
            if (folder.room() < ImportProblems.LEAST_ROOM) {
                throw new IOException("No space left for an import");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fail(ImportRun run, Exception why) throws IOException {
        Optional<String> words = ImportProblems.wordsFor(why, folder.room());
        if (words.isEmpty()) {
            LOG.log(Level.WARNING, "An import was broken off", why);
        }
        runs.end(run.id(), ImportState.FAILED, words.orElse(ImportProblems.UNKNOWN));
    }
}
