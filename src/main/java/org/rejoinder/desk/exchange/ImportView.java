package org.rejoinder.desk.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rejoinder.account.Account;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.run.ImportCounts;
import org.rejoinder.exchange.run.ImportPhase;
import org.rejoinder.exchange.run.ImportRun;
import org.rejoinder.exchange.run.ImportState;

/** An import as it is shown. */
public final class ImportView {

    private static final int HUNDRED = 100;

    /** How many of one kind there are. */
    public record Row(String kind, String made, String updated, String unchanged, String different, String refused) {}

    private final ImportRun run;

    ImportView(ImportRun run) {
        this.run = run;
    }

    public long getId() {
        return run.id();
    }

    public String getName() {
        return run.file().name();
    }

    public String getSize() {
        return run.file().size() == 0 ? "" : FileSizes.of(run.file().size());
    }

    public String getSource() {
        return run.source();
    }

    public String getBy() {
        return run.by().map(Account::name).orElseGet(() -> DeskMessages.of("exchange.by.command"));
    }

    public Instant getBegunAt() {
        return run.begunAt();
    }

    /** Of the state, for scripts. */
    public String getKey() {
        return run.phase() + "." + run.state() + (run.isStopping() ? ".STOPPING" : "");
    }

    public String getState() {
        return DeskMessages.of(
                run.isStopping() ? "exchange.state.stopping" : "exchange.state." + run.phase() + "." + run.state());
    }

    public boolean isActive() {
        return run.state().isActive();
    }

    public boolean isRunning() {
        return run.state() == ImportState.RUNNING;
    }

    public boolean isWaiting() {
        return run.state() == ImportState.WAITING;
    }

    public boolean isStopping() {
        return run.isStopping();
    }

    public boolean isResumed() {
        return run.resumedAt().isPresent() && isActive();
    }

    public String getProblem() {
        return run.problem().orElse(null);
    }

    /** What stands when it was cancelled; null if it was not, or has changed nothing. */
    public String getStopped() {
        return switch (getKey()) {
            case "IMPORT.STOPPED" ->
                DeskMessages.of(run.isRestore() ? "exchange.stopped.restore" : "exchange.stopped.import");
            case "REMOVAL.STOPPED" -> DeskMessages.of("exchange.stopped.removal");
            default -> null;
        };
    }

    /** Whether it is known how many rows there will be. */
    public boolean isMeasured() {
        return run.total() > 0 && run.done() > 0;
    }

    public long getPercent() {
        return Math.min(HUNDRED, run.done() * HUNDRED / Math.max(1, run.total()));
    }

    /** What is done now. */
    public String getStep() {
        if (run.done() == 0) {
            return DeskMessages.of(isWaiting() ? "exchange.step.waiting" : "exchange.step.reading." + run.phase());
        }
        String words = "exchange.step." + run.phase();
        return isMeasured()
                ? DeskMessages.of(words + ".of", number(run.done()), number(run.total()))
                : DeskMessages.of(words, number(run.done()));
    }

    public boolean isCheck() {
        return run.phase() == ImportPhase.CHECK;
    }

    public boolean isImportable() {
        return run.mayBeImported();
    }

    public boolean isCheckable() {
        return run.mayBeChecked() && run.state() != ImportState.DONE;
    }

    public boolean isRemovable() {
        return run.mayBeRemoved();
    }

    public boolean isDiscardable() {
        return run.mayBeDiscarded();
    }

    public boolean isUploaded() {
        return run.file().isUploaded() && run.file().isThere();
    }

    /** What the check found, or what the import did; of a removal what that had brought. */
    private ImportCounts counts() {
        return run.phase() == ImportPhase.CHECK ? run.checkedCounts() : run.broughtCounts();
    }

    public boolean isCounted() {
        return !counts().isEmpty() || run.phase() == ImportPhase.CHECK && run.state() == ImportState.DONE;
    }

    public boolean isAnythingNew() {
        return counts().count(ImportOutcome.NEW) + counts().count(ImportOutcome.UPDATED) > 0;
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (ImportItemType kind : ImportItemType.values()) {
            rows.add(new Row(
                    kind.words(),
                    number(counts().count(kind, ImportOutcome.NEW)),
                    number(counts().count(kind, ImportOutcome.UPDATED)),
                    number(counts().count(kind, ImportOutcome.UNCHANGED)),
                    number(counts().count(kind, ImportOutcome.DIFFERENT)),
                    number(counts().count(kind, ImportOutcome.REFUSED))));
        }
        return rows;
    }

    public String getNotes() {
        return number(counts().notes());
    }

    public boolean isRemoved() {
        return !run.removedCounts().isEmpty();
    }

    public String getRemovedSummary() {
        return DeskMessages.of(
                "exchange.removed",
                run.removedCounts().count(ImportItemType.ARTICLE, ImportOutcome.REMOVED),
                run.removedCounts().count(ImportItemType.REPLY, ImportOutcome.REMOVED),
                run.removedCounts().count(ImportOutcome.KEPT),
                run.removedCounts().count(ImportItemType.PAGE, ImportOutcome.REMOVED),
                run.removedCounts().count(ImportItemType.PICTURE, ImportOutcome.REMOVED));
    }

    /** In one line. */
    public String getSummary() {
        return counts().isEmpty()
                ? ""
                : DeskMessages.of(
                        "exchange.summary",
                        counts().count(ImportItemType.ARTICLE, ImportOutcome.NEW),
                        counts().count(ImportItemType.REPLY, ImportOutcome.NEW),
                        counts().count(ImportOutcome.REFUSED));
    }

    static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
