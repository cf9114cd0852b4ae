package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    public String getArticles() {
        return ImportView.number(counts.count(ImportItemType.ARTICLE, ImportOutcome.REMOVED));
    }

    public String getReplies() {
        return ImportView.number(counts.count(ImportItemType.REPLY, ImportOutcome.REMOVED));
    }

    public String getKeptArticles() {
        return ImportView.number(counts.count(ImportItemType.ARTICLE, ImportOutcome.KEPT));
    }

    public String getKeptReplies() {
        return ImportView.number(counts.count(ImportItemType.REPLY, ImportOutcome.KEPT));
    }

    public boolean isAnythingKept() {
        return counts.count(ImportItemType.ARTICLE, ImportOutcome.KEPT) > 0
                || counts.count(ImportItemType.REPLY, ImportOutcome.KEPT) > 0;
    }

    public boolean isAnything() {
        return counts.count(ImportOutcome.REMOVED) > 0;
    }
}
