package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Articles;
import org.rejoinder.correction.ErrorReport;
import org.rejoinder.correction.ErrorReports;
import org.rejoinder.desk.DeskMessages;

/** What readers have reported as wrong in the article that is in the editor. */
@Named
@ViewScoped
public class ErrorReportBean implements Serializable {

    /** A report that nobody has done anything about yet. */
    public record Row(long id, String name, String text, boolean credit, int revision, Instant at)
            implements Serializable {

        private static Row of(ErrorReport report) {
            return new Row(
                    report.id(), report.name(), report.text(), report.wantsCredit(), report.revision(), report.at());
        }
    }

    @Inject
    private Articles articles;

    @Inject
    private ErrorReports reports;

    @Inject
    private CurrentUser currentUser;

    private List<Row> rows = List.of();
    private Long article;

    @PostConstruct
    void open() {
        String shown = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(ArticleBean.SHOWN)
                .toString();
        if (!shown.equals("new")) {
            article = Long.valueOf(shown);
            list();
        }
    }

    private void list() {
        rows = reports.about(articles.with(article).orElseThrow()).stream()
                .map(Row::of)
                .toList();
    }

    public void dismiss(long report) {
        reports.close(currentUser.account().orElseThrow(), report);
        list();
        DeskMessages.tell("reports.dismissed");
    }

    Optional<Row> row(String report) {
        return rows.stream()
                .filter(row -> String.valueOf(row.id()).equals(report))
                .findFirst();
    }

    /** Nothing is kept of what has led to a correction; of others it is said that they are still open. */
    void settle(Optional<Row> report) {
        report.ifPresent(row -> reports.close(currentUser.account().orElseThrow(), row.id()));
        list();
        if (!rows.isEmpty()) {
            DeskMessages.warnNext("reports.open", rows.size());
        }
    }

    public List<Row> getRows() {
        return rows;
    }
}
