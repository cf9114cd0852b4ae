package org.rejoinder.reader.reply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.WebAddressCompleter;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.FormProblem;
import org.rejoinder.reader.FormProblems;
import org.rejoinder.reader.TextareaContent;
import org.rejoinder.reader.article.ReplyView;
import org.rejoinder.reply.Submission;
import org.rejoinder.settings.Settings;

/** The reply form of one request: what was typed, and what is wrong with it. Nothing of it outlives the request. */
@Named
@RequestScoped
public class ReplyForm {

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
    private String quoted = "";
    private boolean choice;
    private boolean previewed;
    private SafeHtml preview;
    private final FormProblems problems = new FormProblems("comment", "name", "email", "website");

    @Inject
    private Settings settings;

    public void sendTo(String article) {
        sendTo(article, ReplySubmissionServlet.PATH + "/" + article);
    }

    /** @param action the address, which says below which of its replies the form stands */
    public void sendTo(String article, String action) {
        this.article = article;
        this.action = action;
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
        quoted = posted.field("quote");
        previewed = posted.field("act").equals("preview");
        choice = posted.names().contains("answer") || !quoted.isEmpty();
        if (choice) {
            replyTo = quoted.isEmpty() ? posted.field("answer") : quoted;
        }
    }

    /** Whether it was only sent to say what is answered: that is no reply yet. */
    boolean isChoice() {
        return choice;
    }

    /** Whether its writer wants to see how it will look. */
    boolean isPreviewed() {
        return previewed;
    }

    void preview() {
        preview = ReplyMarkup.render(TextNormalizer.normalize(comment));
    }

    /** Nothing would be lost without it. */
    boolean isBlank() {
        return Stream.of(comment, name, email, website).allMatch(String::isBlank);
    }

    /** Whether there is anything in this field. */
    boolean isTyped(String field) {
        return switch (field) {
            case "comment" -> !comment.isBlank();
            case "name" -> !name.isBlank();
            case "email" -> !email.isBlank();
            case "website" -> !website.isBlank();
            default -> false;
        };
    }

    boolean isQuote() {
        return !quoted.isEmpty();
    }

    /** Puts what is answered behind what was typed, with the marks of a quotation. */
    void quote(String text) {
        String quotation = text.strip()
                .lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
        comment = (comment.isBlank() ? "" : comment.stripTrailing() + "\n\n") + quotation + "\n\n";
    }

    Submission submissionTo(String article) {
        int revision = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
        return new Submission(
                article,
                replyTo,
                comment,
                name,
                email,
                WebAddressCompleter.complete(website),
                honeypot,
                NotifyField.parse(tells),
                revision);
    }

    /** Nothing that was typed can be given back. */
    void refuseUnread(int status) {
        this.status = status;
        this.readable = false;
    }

    void refuse(int status, String field, String message) {
        this.status = status;
        problems.add(field, message);
    }

    /** As {@link #refuse}, for a form that nobody has refused yet. */
    void ensureRefused(int status, String message) {
        if (!isRefused()) {
            refuse(status, "", message);
        }
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

    /** How it will look; null unless its writer wants to see that. */
    public SafeHtml getPreview() {
        return preview;
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

    public List<FormProblem> getProblems() {
        return problems.all();
    }

    /** @return null if this field is as it should be */
    public FormProblem problem(String field) {
        return problems.of(field);
    }
}
