package org.rejoinder.reader.reply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.TextareaContent;
import org.rejoinder.reader.article.ReplyView;
import org.rejoinder.reply.Submission;
import org.rejoinder.settings.Settings;

/** The reply form of one request: what was typed, and what is wrong with it. Nothing of it outlives the request. */
@Named
@RequestScoped
public class ReplyForm {

    /** In the order of the page; the empty one is the form as a whole. */
    private static final List<String> FIELDS = List.of("", "comment", "name", "email", "website");

    /**
     * Something to mend.
     *
     * @param field the name of a field, or empty for the form as a whole
     */
    public record Problem(String field, String message) {}

    private String article = "";
    private String action = "";
    private String comment = "";
    private String name = "";
    private String email = "";
    private String website = "";
    private String replyTo = "";
    private String honeypot = "";
    private String tells = "";
    private String seen = "";
    private int status = HttpServletResponse.SC_OK;
    private Long retryAfter;
    private boolean readable = true;
    private final List<Problem> problems = new ArrayList<>();

    @Inject
    private Settings settings;

    public void sendTo(String article) {
        this.article = article;
        action = ReplySubmissionServlet.PATH + "/" + article;
    }

    /** @param revision the number of the one that is on the page */
    public void stand(int revision) {
        seen = String.valueOf(revision);
    }

    public void answer(ReplyView reply) {
        replyTo = reply == null ? "" : String.valueOf(reply.id());
    }

    void fill(FormBody posted) {
        comment = posted.field("comment");
        name = posted.field("name");
        email = posted.field("email");
        website = posted.field("website");
        replyTo = posted.field("reply-to");
        honeypot = posted.field("homepage");
        tells = posted.field("tells");
        seen = posted.field("revision");
    }

    Submission submissionTo(String article) {
        int revision = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
        return new Submission(
                article, replyTo, comment, name, email, website, honeypot, NotifyField.parse(tells), revision);
    }

    /** Nothing that was typed can be given back. */
    void refuseUnread(int status) {
        this.status = status;
        this.readable = false;
    }

    void refuse(int status, String field, String message) {
        this.status = status;
        problems.add(new Problem(FIELDS.contains(field) ? field : "", message));
        problems.sort(Comparator.comparingInt(problem -> FIELDS.indexOf(problem.field())));
    }

    void retryAfter(long seconds) {
        retryAfter = seconds;
    }

    /** Whether it is worth sending again just as it is. */
    public boolean isOurFault() {
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    int getStatus() {
        return status;
    }

    boolean isReadable() {
        return readable;
    }

    OptionalLong getRetryAfter() {
        return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(retryAfter);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Where to send it. Without a fragment: browsers would look at that, and not give the focus to the summary. */
    public String getAction() {
        return action;
    }

    /** The slug of the article that is answered. */
    public String getArticle() {
        return article;
    }

    /** For a {@code textarea}, whose first line break HTML leaves out. */
    public String getCommentAsContent() {
        return TextareaContent.asContent(comment);
    }

    public String getComment() {
        return comment;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getWebsite() {
        return website;
    }

    public String getReplyTo() {
        return replyTo;
    }

    /** The number of the revision of the article that its writer has before them. */
    public String getSeen() {
        return seen;
    }

    /** Whether this site sends mail. */
    public boolean isMailing() {
        return settings.mail().isPresent();
    }

    /** Whether and how they want to be told of answers, as submitted. */
    public String getTells() {
        return tells;
    }

    public List<Problem> getProblems() {
        return problems;
    }

    /** @return null if this field is as it should be */
    public Problem problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
