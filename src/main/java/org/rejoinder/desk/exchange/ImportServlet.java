package org.rejoinder.desk.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.exchange.run.ImportCleaning;
import org.rejoinder.exchange.run.ImportJob;
import org.rejoinder.exchange.run.ImportPhase;
import org.rejoinder.exchange.run.ImportRun;
import org.rejoinder.exchange.run.ImportRuns;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;

/**
 * {@code /desk/exchange/imports/{id}}: one import. {@code …/report?phase=} is what was said of each item, as a file; {@code
 * …/removal} takes it back.
 */
@WebServlet("/desk/exchange/imports/*")
public class ImportServlet extends HttpServlet {

    private static final String REPORT = "/report";
    private static final String REMOVAL = "/removal";

    private final transient ImportRuns runs;
    private final transient ImportJob job;
    private final transient ImportCleaning cleaning;
    private final transient ReportDownload download;
    private final transient CurrentUser currentUser;
    private final transient ImportPage page;
    private final transient RemovalPage removalPage;

    @Inject
    public ImportServlet(
            ImportRuns runs,
            ImportJob job,
            ImportCleaning cleaning,
            ReportDownload download,
            CurrentUser currentUser,
            ImportPage page,
            RemovalPage removalPage) {
        this.runs = runs;
        this.job = job;
        this.cleaning = cleaning;
        this.download = download;
        this.currentUser = currentUser;
        this.page = page;
        this.removalPage = removalPage;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<ImportRun> run = find(request);
        if (run.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (PathTail.of(request).endsWith(REPORT)) {
            download.send(run.get(), phase(request).orElse(run.get().phase()), response);
        } else if (PathTail.of(request).endsWith(REMOVAL)) {
            showRemoval(run.get(), request, response);
        } else {
            show(run.get(), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<ImportRun> run = find(request);
        if (run.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (PathTail.of(request).endsWith(REMOVAL)) {
            goOn(runs.beginRemoval(run.get().id(), currentUser.account().orElseThrow()), run.get(), request, response);
        } else {
            act(run.get(), request, response);
        }
    }

    private void act(ImportRun run, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (RequestText.in(request, "act")) {
            case "import" -> goOn(runs.begin(run.id(), ImportPhase.IMPORT), run, request, response);
            case "check" -> goOn(runs.begin(run.id(), ImportPhase.CHECK), run, request, response);
            case "stop" -> goOn(runs.stop(run.id()), run, request, response);
            case "discard" -> {
                if (cleaning.discard(run.id())) {
                    Redirects.seeOther(response, "/desk/exchange?done=discarded");
                } else {
                    goOn(false, run, request, response);
                }
            }
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void goOn(boolean isDone, ImportRun run, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isDone) {
            job.request();
            Redirects.seeOther(response, "/desk/exchange/imports/" + run.id());
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            page.complain(DeskMessages.of("exchange.meanwhile"));
            show(runs.with(run.id()).orElse(run), request, response);
        }
    }

    private void show(ImportRun run, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open(
                run,
                phase(request),
                RequestText.in(request, "outcome"),
                DecimalId.in(RequestText.in(request, "after")).orElse(0L));
        FaceletForward.show("/desk/import.xhtml", request, response);
    }

    private void showRemoval(ImportRun run, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (run.mayBeRemoved()) {
            removalPage.open(run);
            FaceletForward.show("/desk/import-removal.xhtml", request, response);
        } else {
            Redirects.seeOther(response, "/desk/exchange/imports/" + run.id());
        }
    }

    private Optional<ImportRun> find(HttpServletRequest request) {
        return DecimalId.in(PathTail.of(request).replaceFirst("(" + REPORT + "|" + REMOVAL + ")$", ""))
                .flatMap(runs::with);
    }

    private static Optional<ImportPhase> phase(HttpServletRequest request) {
        String name = RequestText.in(request, "phase");
        return Arrays.stream(ImportPhase.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
