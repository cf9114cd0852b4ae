package org.rejoinder.reader.follow;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.follow.FollowInput;
import org.rejoinder.http.CsrfGuard;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.reader.FormBody;

/**
 * {@code /follow}: which feeds there are, and a form for those who want to be told by mail, by the rules of replies. {@code
 * ?article=}, {@code ?tag=}, {@code ?author=} and {@code ?series=} say what is offered beside all articles.
 */
@WebServlet("/follow")
public class FollowServlet extends HttpServlet {

    private static final String PAGE = "/reader/follow.xhtml";

    private final transient FollowPage page;
    private final transient FollowForm form;
    private final transient FollowRequestSender sender;
    private final transient CsrfGuard csrfGuard;
    private final transient Validator validator;

    @Inject
    public FollowServlet(
            FollowPage page, FollowForm form, FollowRequestSender sender, CsrfGuard csrfGuard, Validator validator) {
        this.page = page;
        this.form = form;
        this.sender = sender;
        this.csrfGuard = csrfGuard;
        this.validator = validator;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!form.open(request::getParameter)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        form.tell(request.getParameter("done"));
        page.open();
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
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
            if (!form.open(posted::field)) {
                // What the form was for is gone meanwhile; all articles are still there
                form.open(name -> "");
            }
            if (isTaken(posted, request, response)) {
                Redirects.seeOther(response, "/follow?done=sent");
                return;
            }
        } catch (RuntimeException e) {
            // Whatever it is, it must not cost the words.
            form.refuse(ExceptionFilter.statusOf(e), "reply.refused.failure");
            response.setHeader("Retry-After", String.valueOf(ExceptionFilter.RETRY_AFTER_SECONDS));
        }
        response.setStatus(form.getStatus());
        page.open();
        FaceletForward.show(PAGE, request, response);
    }

    private boolean isTaken(FormBody posted, HttpServletRequest request, HttpServletResponse response) {
        if (!csrfGuard.holds(request)) {
            return form.refuse(HttpServletResponse.SC_FORBIDDEN, "reply.refused.cross-site");
        }
        if (!posted.isUtf8()) {
            return form.refuse(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "reply.refused.charset");
        }
        if (posted.isMalformed()) {
            return form.refuse(HttpServletResponse.SC_BAD_REQUEST, "reply.refused.malformed");
        }
        if (!form.isMailing()) {
            return form.refuse(HttpServletResponse.SC_CONFLICT, "follow.nomail");
        }
        FollowInput input = form.input();
        Map<String, String> problems = input.problems(validator);
        if (!problems.isEmpty()) {
            return form.refuse(problems);
        }
        EmailAddress address = EmailAddress.parse(input.email()).orElseThrow();
        if (!sender.isMailable(address)) {
            return form.refuse(Map.of("email", form.words("follow.letters")));
        }
        Optional<Duration> wait = sender.send(request, address, input);
        if (wait.isPresent()) {
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            return form.refuse(ResponseStatus.TOO_MANY_REQUESTS, "my-data.wait");
        }
        return true;
    }
}
