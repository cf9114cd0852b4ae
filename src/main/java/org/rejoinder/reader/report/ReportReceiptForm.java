package org.rejoinder.reader.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.i18n.Messages;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.ratelimit.Allowance;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.FormProblem;
import org.rejoinder.reader.FormProblems;
import org.rejoinder.reader.TextareaContent;
import org.rejoinder.reply.AppealInput;
import org.rejoinder.reply.ReplyRateLimit;
import org.rejoinder.report.ReportAppeals;

/** The appeal on the page of a report. What cannot be done says why, with every word still in its field. */
@Named
@RequestScoped
public class ReportReceiptForm {

    @Inject
    private ReportReceiptPage page;

    @Inject
    private ReportAppeals appeals;

    @Inject
    private ReplyRateLimit replyRateLimit;

    @Inject
    private ClientAddress clients;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Validator validator;

    private String words = "";
    private int status = HttpServletResponse.SC_OK;
    private Long retryAfter;
    private final FormProblems problems = new FormProblems("appeal");

    /** @return whether it was taken */
    boolean receive(FormBody posted, boolean ours, HttpServletRequest request) {
        words = posted.field("appeal");
        if (!ours) {
            return refuse(HttpServletResponse.SC_FORBIDDEN, "reply.refused.cross-site");
        }
        if (!posted.isUtf8() || posted.isMalformed()) {
            return refuse(HttpServletResponse.SC_BAD_REQUEST, "reply.refused.malformed");
        }
        if (!page.isAppealable()) {
            return refuse(HttpServletResponse.SC_CONFLICT, "reply-report.appeal.late");
        }
        var appeal = new AppealInput(words);
        Map<String, String> wrong = appeal.problems(validator);
        if (!wrong.isEmpty()) {
            return refuse(ResponseStatus.UNPROCESSABLE, wrong);
        }
        Optional<Duration> wait =
                replyRateLimit.take(clients.networkOf(request)).flatMap(Allowance::retryAfter);
        if (wait.isPresent()) {
            retryAfter = wait.get().toSeconds() + 1;
            return refuse(ResponseStatus.TOO_MANY_REQUESTS, "reply.refused.rate");
        }
        try {
            appeals.appeal(page.number(), appeal.words());
            return true;
        } catch (TooLateException e) {
            return refuse(HttpServletResponse.SC_CONFLICT, "reply-report.appeal.late");
        }
    }

    private boolean refuse(int why, String key) {
        return refuse(why, Map.of("", currentMessages.current().of(key)));
    }

    private boolean refuse(int why, Map<String, String> wrong) {
        status = why;
        Messages said = currentMessages.current();
        wrong.forEach((field, message) -> problems.add(field, said.refusal(message)));
        return false;
    }

    int getStatus() {
        return status;
    }

    OptionalLong getRetryAfter() {
        return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(retryAfter);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    public List<FormProblem> getProblems() {
        return problems.all();
    }

    /** @return null if this field is as it should be */
    public FormProblem problem(String field) {
        return problems.of(field);
    }

    /** For a {@code textarea}, whose first line break HTML leaves out. */
    public String getAppealAsContent() {
        return TextareaContent.asContent(words);
    }
}
