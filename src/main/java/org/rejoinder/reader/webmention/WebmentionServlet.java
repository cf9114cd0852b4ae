package org.rejoinder.reader.webmention;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.FormBody;
import org.rejoinder.settings.Settings;

/**
 * {@code /webmention}: takes webmentions of programs (W3C Recommendation, 3.2), and of people by a form. Nobody is asked from where
 * they come: it is meant for other sites, and a forged one says no more than anybody may.
 */
@WebServlet("/webmention")
public class WebmentionServlet extends HttpServlet {

    private static final String PAGE = "/reader/webmention.xhtml";
    private static final String RECEIPT = "/receipts/webmentions/";

    private final transient WebmentionReceiver receiver;
    private final transient WebmentionForm form;
    private final transient CurrentMessages currentMessages;
    private final transient Settings settings;

    @Inject
    public WebmentionServlet(
            WebmentionReceiver receiver, WebmentionForm form, CurrentMessages currentMessages, Settings settings) {
        this.receiver = receiver;
        this.form = form;
        this.currentMessages = currentMessages;
        this.settings = settings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!settings.webmention().receives()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String target = request.getParameter("target");
        form.fill("", target == null ? "" : target);
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!settings.webmention().receives()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FormBody posted;
        try {
            posted = FormBody.of(request);
        } catch (FormBody.UnreadableBodyException e) {
            response.sendError(e.status());
            return;
        }
        form.fill(posted.field("source"), posted.field("target"));
        WebmentionAnswer answer;
        try {
            answer = posted.isMalformed()
                    ? WebmentionAnswer.refused("", "reply.refused.malformed")
                    : receiver.receive(request, posted.field("source"), posted.field("target"));
        } catch (RuntimeException e) {
            // Whatever it is, it must not cost what was typed
            answer = new WebmentionAnswer(ExceptionFilter.statusOf(e), null, "", "reply.refused.failure", (long)
                    ExceptionFilter.RETRY_AFTER_SECONDS);
        }
        answer.seconds().ifPresent(seconds -> response.setHeader("Retry-After", String.valueOf(seconds)));
        if (isBrowser(request)) {
            showPerson(answer, request, response);
        } else {
            tellProgram(answer, response);
        }
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    private void showPerson(WebmentionAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (answer.isTaken()) {
            Redirects.seeOther(response, RECEIPT + answer.token());
            return;
        }
        form.refuse(answer.field(), answer.problem());
        response.setStatus(answer.status());
        FaceletForward.show(PAGE, request, response);
    }

    private void tellProgram(WebmentionAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType("text/plain;charset=UTF-8");
        if (answer.isTaken()) {
            response.setHeader("Location", settings.site() + RECEIPT + answer.token());
        }
        String words = currentMessages.current().of(answer.isTaken() ? "webmention.text.QUEUED" : answer.problem());
        response.getWriter().println(words);
    }
}
