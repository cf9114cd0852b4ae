package org.rejoinder.reader.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.correction.ErrorReportInput;
import org.rejoinder.i18n.Messages;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.FormProblem;
import org.rejoinder.reader.FormProblems;
import org.rejoinder.reader.TextareaContent;

/** The form in which a reader says what is wrong in an article: what was typed, and what is wrong with that. */
@Named
@RequestScoped
public class ErrorReportForm {

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Articles articles;

    private String slug;
    private String title;
    private boolean done;
    private String comment = "";
    private String name = "";
    private String email = "";
    private String honeypot = "";
    private boolean credit;
    private int status = HttpServletResponse.SC_OK;
    private final FormProblems problems = new FormProblems("comment", "name", "email");

    /** @return false if there is no such public article */
    boolean open(String article) {
        slug = article;
        title = articles.published(article).map(Article::title).orElse(null);
        return title != null;
    }

    void fill(FormBody posted) {
        comment = posted.field("comment");
        name = posted.field("name");
        email = posted.field("email");
        honeypot = posted.field("homepage");
        credit = posted.field("credit").equals("yes");
    }

    ErrorReportInput report() {
        return new ErrorReportInput(slug, comment, name, email, honeypot, credit);
    }

    void refuse(int code, Map<String, String> wrong) {
        status = code;
        Messages words = currentMessages.current();
        wrong.forEach((field, message) -> problems.add(field, words.refusal(message)));
    }

    void thank(boolean thanks) {
        done = thanks;
    }

    int getStatus() {
        return status;
    }

    public boolean isDone() {
        return done;
    }

    public String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    /** For a {@code textarea}, whose first line break HTML leaves out. */
    public String getCommentAsContent() {
        return TextareaContent.asContent(comment);
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public boolean isCredit() {
        return credit;
    }

    public List<FormProblem> getProblems() {
        return problems.all();
    }

    /** @return null if this field is as it should be */
    public FormProblem problem(String field) {
        return problems.of(field);
    }
}
