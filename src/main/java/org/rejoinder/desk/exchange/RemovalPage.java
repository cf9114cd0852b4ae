package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.run.ImportCounts;
import org.rejoinder.exchange.run.ImportRun;
import org.rejoinder.exchange.run.RemovalExtent;

/** Asks whether an import is to be taken back, and says what that would be. */
@Named
@RequestScoped
public class RemovalPage {

    @Inject
    private RemovalExtent extent;

    private ImportRun run;
    private ImportCounts counts;

    void open(ImportRun shown) {
        run = shown;
        counts = extent.of(shown);
    }

    public ImportView getRun() {
        return new ImportView(run);
    }

    public long getArticles() {
        return counts.count(ImportItemType.ARTICLE, ImportOutcome.REMOVED);
    }

    public long getReplies() {
        return counts.count(ImportItemType.REPLY, ImportOutcome.REMOVED);
    }

    public long getKeptArticles() {
        return counts.count(ImportItemType.ARTICLE, ImportOutcome.KEPT);
    }

    public long getKeptReplies() {
        return counts.count(ImportItemType.REPLY, ImportOutcome.KEPT);
    }

    /** Empty if there are none. */
    public String getLibrary() {
        return library(ImportOutcome.REMOVED);
    }

    /** Empty if there are none. */
    public String getKeptLibrary() {
        return library(ImportOutcome.KEPT);
    }

    private String library(ImportOutcome outcome) {
        long pages = counts.count(ImportItemType.PAGE, outcome);
        long pictures = counts.count(ImportItemType.PICTURE, outcome);
        return pages + pictures == 0 ? "" : DeskMessages.of("exchange.removal.library", pages, pictures);
    }

    public boolean isAnythingKept() {
        return counts.count(ImportOutcome.KEPT) > 0;
    }

    public boolean isAnything() {
        return counts.count(ImportOutcome.REMOVED) > 0;
    }
}
