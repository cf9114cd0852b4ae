package org.rejoinder.reader.article;

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
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.correction.ErrorReports;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.CsrfGuard;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.ratelimit.Allowance;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reply.Rendered;
import org.rejoinder.reply.ReplyRateLimit;

/** {@code /articles/{slug}/errors}: takes a private report of an error, by the rules of replies. */
@ApplicationScoped
class ErrorReportHandler {

    private static final String PAGE = "/reader/error-report.xhtml";

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private ErrorReports reports;

    @Inject
    private ErrorReportForm form;

    @Inject
    private CsrfGuard csrfGuard;

    @Inject
    private ReplyRateLimit replyRateLimit;

    @Inject
    private ClientAddress clients;

    @Inject
    private Validator validator;

    /** @return false if there is no such public article */
    boolean show(String slug, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean found = form.open(slug);
        if (found) {
            form.thank("yes".equals(request.getParameter("done")));
            FaceletForward.show(PAGE, request, response);
        }
        return found;
    }

    void take(String slug, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FormBody posted;
        try {
            posted = FormBody.of(request);
            form.fill(posted);
        } catch (FormBody.UnreadableBodyException e) {
            response.sendError(e.status());
            return;
        }
        try {
            if (!form.open(slug)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (isTaken(posted, request, response)) {
                Redirects.seeOther(response, "/articles/" + slug + "/errors?done=yes");
            } else {
                giveBack(request, response);
            }
        } catch (RuntimeException e) {
            // Whatever it is, it must not cost the words.
            form.refuse(
                    ExceptionFilter.statusOf(e),
                    Map.of("", currentMessages.current().of("reply.refused.failure")));
            response.setHeader("Retry-After", String.valueOf(ExceptionFilter.RETRY_AFTER_SECONDS));
            giveBack(request, response);
        }
    }

    private boolean isTaken(FormBody posted, HttpServletRequest request, HttpServletResponse response) {
        if (!csrfGuard.holds(request)) {
            form.refuse(
                    HttpServletResponse.SC_FORBIDDEN,
                    Map.of("", currentMessages.current().of("reply.refused.cross-site")));
            return false;
        }
        if (!posted.isUtf8()) {
            form.refuse(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    Map.of("", currentMessages.current().of("reply.refused.charset")));
            return false;
        }
        if (posted.isMalformed()) {
            form.refuse(
                    HttpServletResponse.SC_BAD_REQUEST,
                    Map.of("", currentMessages.current().of("reply.refused.malformed")));
            return false;
        }
        Map<String, String> problems = form.report().problems(validator);
        if (!problems.isEmpty()) {
            form.refuse(ResponseStatus.UNPROCESSABLE, problems);
            return false;
        }
        Optional<Duration> wait =
                replyRateLimit.take(clients.networkOf(request)).flatMap(Allowance::retryAfter);
        if (wait.isPresent()) {
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            form.refuse(
                    ResponseStatus.TOO_MANY_REQUESTS,
                    Map.of("", currentMessages.current().of("reply.refused.rate")));
            return false;
        }
        Map<String, String> unseen = form.report().problems(validator, Rendered.class);
        if (!unseen.isEmpty()) {
            form.refuse(ResponseStatus.UNPROCESSABLE, unseen);
            return false;
        }
        return reports.take(form.report());
    }

    private void giveBack(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(form.getStatus());
        FaceletForward.show(PAGE, request, response);
    }
}
