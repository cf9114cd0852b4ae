package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.exchange.ReportRow;
import org.rejoinder.exchange.ReportRows;
import org.rejoinder.exchange.run.ImportPhase;
import org.rejoinder.exchange.run.ImportReports;
import org.rejoinder.exchange.run.ImportRun;
import org.rejoinder.exchange.run.ImportRuns;

/** One import: what would become of it, how far it is, and what has become of each item. */
@Named
@RequestScoped
public class ImportPage {

    private static final int ON_A_PAGE = 50;
    private static final List<String> OUTCOMES = List.of("new", "updated", "unchanged", "different", "refused", "note");
    private static final List<String> REMOVAL_OUTCOMES = List.of("removed", "kept");

    /** A list of rows that can be looked at. */
    public record Filter(String label, String address, boolean current) {}

    /**
     * A row of the report.
     *
     * @param outcome its name in lower case, for the looks
     * @param place where what it has become is; null if it has become nothing
     */
    public record Row(String about, String outcome, String label, String words, String place) {}

    @Inject
    private ImportReports reports;

    @Inject
    private ImportRuns runs;

    private ImportRun run;
    private ImportPhase phase;
    private String outcome = "";
    private long after;
    private ReportRows.Part part = new ReportRows.Part(List.of(), 0);
    private boolean reported;
    private Long other;
    private String problem;

    /**
     * @param asked the phase whose report is to be shown; empty for the last that has one
     * @param only rows with this outcome, in lower case; empty for all
     */
    void open(ImportRun shown, Optional<ImportPhase> asked, String only, long behind) throws IOException {
        run = shown;
        phase = asked.orElse(reports.file(run, run.phase()).isPresent() ? run.phase() : ImportPhase.CHECK);
        outcome = outcomes().contains(only) ? only : "";
        after = behind;
        reported = reports.file(run, phase).isPresent();
        part = reports.read(run, phase, row -> outcome.isEmpty() || outcome.equals(nameOf(row)), behind, ON_A_PAGE);
        other = runs.active()
                .filter(first -> !first.id().equals(run.id()))
                .map(ImportRun::id)
                .orElse(null);
    }

    void complain(String words) {
        problem = words;
    }

    private static String nameOf(ReportRow row) {
        return row.outcome() == null ? "note" : row.outcome().name().toLowerCase(Locale.ROOT);
    }

    public ImportView getRun() {
        return new ImportView(run);
    }

    /** The import that this one waits for; null for none. */
    public Long getOther() {
        return other;
    }

    public String getProblem() {
        return problem;
    }

    /** Whether there is a list of rows. */
    public boolean isReported() {
        return reported;
    }

    public String getReportTitle() {
        return DeskMessages.of("exchange.report." + phase);
    }

    public List<Row> getRows() {
        return part.rows().stream()
                .map(row -> new Row(
                        row.about(),
                        nameOf(row),
                        DeskMessages.of("exchange.outcome." + nameOf(row)),
                        row.words(),
                        row.place().isEmpty() ? null : row.place()))
                .toList();
    }

    public boolean isFiltered() {
        return !outcome.isEmpty();
    }

    public List<Filter> getFilters() {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter("", "all"));
        outcomes().forEach(each -> filters.add(filter(each, each)));
        return filters;
    }

    private Filter filter(String only, String name) {
        return new Filter(DeskMessages.of("exchange.filter." + name), address(only, 0), only.equals(outcome));
    }

    private List<String> outcomes() {
        return phase == ImportPhase.REMOVAL ? REMOVAL_OUTCOMES : OUTCOMES;
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return part.next() == 0 ? null : address(outcome, part.next());
    }

    /** Whether this is not its beginning. */
    public boolean isContinued() {
        return after > 0;
    }

    public String getFirst() {
        return address(outcome, 0);
    }

    private String address(String only, long behind) {
        return "/desk/exchange/imports/" + run.id() + "?phase="
                + phase.name().toLowerCase(Locale.ROOT) + (only.isEmpty() ? "" : "&outcome=" + only)
                + (behind == 0 ? "" : "&after=" + behind) + "#report";
    }

    public String getCsv() {
        return "/desk/exchange/imports/" + run.id() + "/report?phase="
                + phase.name().toLowerCase(Locale.ROOT);
    }

    /** The report of the other phase, if it has one, too. */
    public List<Filter> getReports() {
        List<Filter> all = new ArrayList<>();
        for (ImportPhase each : ImportPhase.values()) {
            if (reports.file(run, each).isPresent()) {
                all.add(new Filter(
                        DeskMessages.of("exchange.report." + each),
                        "/desk/exchange/imports/" + run.id() + "?phase="
                                + each.name().toLowerCase(Locale.ROOT) + "#report",
                        each == phase));
            }
        }
        return all;
    }
}
