package org.rejoinder.desk.article;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.article.Publishing;

/** The correction of a public article: what readers are told goes out with the text, or is proposed together with it. */
@Named
@ViewScoped
public class CorrectionBean implements Serializable {

    @Inject
    private ArticleBean articleBean;

    @Inject
    private Publishing publishing;

    @Inject
    private ErrorReportBean reports;

    @Inject
    private FieldValidator fieldValidator;

    private final CorrectionForm form = new CorrectionForm();

    public void correct() {
        Optional<ErrorReportBean.Row> report = reports.row(form.getReport());
        CorrectionNote words =
                form.note(report.filter(ErrorReportBean.Row::credit).map(ErrorReportBean.Row::name));
        if (fieldValidator.accepts(words)) {
            articleBean.keepAnd("article.corrected", () -> {
                Article corrected =
                        publishing.correct(articleBean.account(), articleBean.id(), articleBean.version(), words);
                reports.settle(report);
                return corrected;
            });
        }
    }

    /** With the note, if there is one: text and note go out together. */
    public void schedule() {
        CorrectionNote words = form.isFilled() ? form.note(Optional.empty()) : null;
        if (words == null || fieldValidator.accepts(words)) {
            articleBean.schedule(words);
        }
    }

    /** For whoever may not publish: an editor can publish both as a correction. */
    public void propose() {
        CorrectionNote words = form.note(Optional.empty());
        if (fieldValidator.accepts(words)) {
            articleBean.keepAnd(
                    "article.proposed",
                    () -> publishing.submit(articleBean.account(), articleBean.id(), articleBean.version(), words));
        }
    }

    void show(Optional<CorrectionNote> proposed) {
        form.show(proposed);
    }

    boolean isFilled() {
        return form.isFilled();
    }

    /** Whether words stand in it that are stored nowhere. */
    boolean isBegun() {
        return form.isBegun();
    }

    public CorrectionForm getForm() {
        return form;
    }
}
