package org.rejoinder.reader.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.CsrfGuard;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.ratelimit.Allowance;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reply.ReplyRateLimit;
import org.rejoinder.report.ReportInput;
import org.rejoinder.report.ReportRefusedException;
import org.rejoinder.report.ReportSubmissionService;
import org.rejoinder.report.ReportTarget;

/** {@code /replies/{id}/report}: takes a private report of a public reply, by the rules of replies. */
@ApplicationScoped
public class ReportHandler {

    private static final String PAGE = "/reader/report.xhtml";

    @Inject
    private ReportForm form;

    @Inject
    private ReportSubmissionService submissions;

    @Inject
    private CsrfGuard csrfGuard;

    @Inject
    private ReplyRateLimit replyRateLimit;

    @Inject
    private ClientAddress clients;

    @Inject
    private Validator validator;

    public void show(long reply, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        if (isThere(form.open(reply), response)) {
            FaceletForward.show(PAGE, request, response);
        }
    }

    public void take(long reply, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        FormBody posted;
        try {
            posted = FormBody.of(request);
            form.fill(posted);
        } catch (FormBody.UnreadableBodyException e) {
            response.sendError(e.status());
            return;
        }
        try {
            ReportTarget.State state = form.open(reply);
            if (state == ReportTarget.State.NOT_ANY_MORE) {
                form.refuse(HttpServletResponse.SC_CONFLICT, "reply-report.refused.NOT_PUBLIC");
            } else if (!isThere(state, response)) {
                return;
            }
            Optional<String> receipt =
                    state == ReportTarget.State.PUBLIC ? taken(posted, request, response) : Optional.empty();
            if (receipt.isPresent()) {
                Redirects.seeOther(response, "/receipts/reports/" + receipt.get() + "?done=sent");
                return;
            }
        } catch (RuntimeException e) {
            // Whatever it is, it must not cost the words.
            form.refuse(ExceptionFilter.statusOf(e), "reply.refused.failure");
            response.setHeader("Retry-After", String.valueOf(ExceptionFilter.RETRY_AFTER_SECONDS));
        }
        response.setStatus(form.getStatus());
        FaceletForward.show(PAGE, request, response);
    }

    /** What nobody can report is answered here. */
    private static boolean isThere(ReportTarget.State state, HttpServletResponse response) throws IOException {
        switch (state) {
            case PUBLIC -> {
                return true;
            }
            case GONE -> response.sendError(HttpServletResponse.SC_GONE);
            case NOT_ANY_MORE, UNKNOWN -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return false;
    }

    /** @return the token of its receipt; empty if it was not taken, and then the form says why */
    private Optional<String> taken(FormBody posted, HttpServletRequest request, HttpServletResponse response) {
        if (!csrfGuard.holds(request)) {
            return refused(HttpServletResponse.SC_FORBIDDEN, "reply.refused.cross-site");
        }
        if (!posted.isUtf8()) {
            return refused(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "reply.refused.charset");
        }
        if (posted.isMalformed()) {
            return refused(HttpServletResponse.SC_BAD_REQUEST, "reply.refused.malformed");
        }
        ReportInput report = form.report();
        Map<String, String> problems = form.problems(report, validator);
        if (!problems.isEmpty()) {
            form.refuse(ResponseStatus.UNPROCESSABLE, problems);
            return Optional.empty();
        }
        Optional<Duration> wait =
                replyRateLimit.take(clients.networkOf(request)).flatMap(Allowance::retryAfter);
        if (wait.isPresent()) {
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            return refused(ResponseStatus.TOO_MANY_REQUESTS, "reply.refused.rate");
        }
        return submitted(report, request);
    }

    private Optional<String> submitted(ReportInput report, HttpServletRequest request) {
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        var origin = new ReportSubmissionService.Origin(clients.networkOf(request), browser);
        try {
            return Optional.of(submissions.submit(form.number(), form.revision(), report, origin));
        } catch (ReportRefusedException e) {
            return refused(statusOf(e), "reply-report.refused." + e.why());
        }
    }

    private static int statusOf(ReportRefusedException refused) {
        return switch (refused.why()) {
            case NOT_PUBLIC -> HttpServletResponse.SC_CONFLICT;
            case ENOUGH -> ResponseStatus.TOO_MANY_REQUESTS;
            case BLOCKED -> HttpServletResponse.SC_FORBIDDEN;
        };
    }

    private Optional<String> refused(int status, String words) {
        form.refuse(status, words);
        return Optional.empty();
    }
}
