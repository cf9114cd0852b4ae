package org.rejoinder.reader.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.html.WebAddressCompleter;
import org.rejoinder.i18n.Messages;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.FormProblem;
import org.rejoinder.reader.FormProblems;
import org.rejoinder.reader.TextareaContent;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyEdit;

/** What stands in the fields of a receipt: what the reply says, or what its writer typed and why that was not taken. */
@Named
@RequestScoped
public class ReceiptForm {

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private ReceiptPage page;

    private String act = "";
    private String comment;
    private String name;
    private String website;
    private String appeal = "";
    private String email = "";
    private Integer revision;
    private int status = HttpServletResponse.SC_OK;
    private Long retryAfter;
    private final FormProblems problems = new FormProblems("comment", "name", "website", "appeal", "email");

    void fill(FormBody posted) {
        act = posted.field("act");
        if (act.equals("revise")) {
            comment = posted.field("comment");
            name = posted.field("name");
            website = posted.field("website");
        }
        appeal = posted.field("appeal");
        email = posted.field("email");
        String given = posted.field("revision");
        revision = given.matches("\\d{1,9}") ? Integer.valueOf(given) : 0;
    }

    Optional<String> refuse(int why, String words) {
        return refuse(why, Map.of("", currentMessages.current().of(words)));
    }

    Optional<String> refuse(int why, Map<String, String> wrong) {
        status = why;
        Messages words = currentMessages.current();
        wrong.forEach((field, message) -> problems.add(field, words.refusal(message)));
        return Optional.empty();
    }

    void retryAfter(long seconds) {
        retryAfter = seconds;
    }

    int getStatus() {
        return status;
    }

    OptionalLong getRetryAfter() {
        return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(retryAfter);
    }

    /** What the writer had before them when they sent the form. */
    ExpectedVersion shown() {
        Reply reply = page.reply();
        return new ExpectedVersion(reply.id(), revision, reply.state());
    }

    ReplyEdit edit() {
        return new ReplyEdit(comment, name, WebAddressCompleter.complete(website));
    }

    /** As typed just now; what was typed before is not shown. */
    public String getEmail() {
        return email;
    }

    String getAppeal() {
        return appeal;
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Whether this form was sent and not taken. */
    public boolean refuses(String form) {
        return isRefused() && act.equals(form);
    }

    public List<FormProblem> getProblems() {
        return problems.all();
    }

    /** @return null if this field is as it should be */
    public FormProblem problem(String field) {
        return problems.of(field);
    }

    /** For a {@code textarea}, whose first line break HTML leaves out. */
    public String getCommentAsContent() {
        return TextareaContent.asContent(comment == null ? page.reply().text() : comment);
    }

    public String getName() {
        return name == null ? page.reply().name() : name;
    }

    public String getWebsite() {
        return website == null ? page.reply().website().orElse("") : website;
    }

    public String getAppealAsContent() {
        return TextareaContent.asContent(appeal);
    }
}
