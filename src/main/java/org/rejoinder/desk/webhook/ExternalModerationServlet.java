package org.rejoinder.desk.webhook;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.webhook.FormerSecretException;
import org.rejoinder.webhook.InvalidWebhookException;
import org.rejoinder.webhook.moderation.ExternalModeration;

/** {@code /desk/webhooks/moderation}: who is asked about held replies, and what becomes of that. */
@WebServlet("/desk/webhooks/moderation")
public class ExternalModerationServlet extends HttpServlet {

    private static final String ADDRESS = "/desk/webhooks/moderation";
    private static final String PAGE = "/desk/external-moderation.xhtml";

    /** What the page after a form may say was done. */
    private static final Set<String> DONE = Set.of("saved", "paused", "resumed", "renewed", "tested", "removed");

    private final transient ExternalModeration moderation;
    private final transient CurrentUser currentUser;
    private final transient ExternalModerationPage page;

    @Inject
    public ExternalModerationServlet(
            ExternalModeration moderation, CurrentUser currentUser, ExternalModerationPage page) {
        this.moderation = moderation;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String done = RequestText.in(request, "done");
        if (DONE.contains(done)) {
            page.tell("external.done." + done);
        }
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account by = currentUser.account().orElseThrow();
        switch (RequestText.in(request, "act")) {
            case "save" -> save(by, request, response);
            case "pause" -> done(moderation.pause(by), "paused", response);
            case "resume" -> done(moderation.resume(by), "resumed", response);
            case "renew" -> renewSecret(by, request, response);
            case "test" -> done(moderation.test(by), "tested", response);
            case "show" -> {
                moderation.secretOf(by).ifPresent(page::reveal);
                FaceletForward.show(PAGE, request, response);
            }
            case "remove" -> remove(by, request, response);
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void save(Account by, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String url = RequestText.in(request, "url");
        try {
            moderation.set(by, url);
            Redirects.seeOther(response, ADDRESS + "?done=saved");
        } catch (InvalidWebhookException e) {
            page.refuse(url, e.problem());
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            FaceletForward.show(PAGE, request, response);
        }
    }

    private void renewSecret(Account by, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            done(moderation.renewSecret(by), "renewed", response);
        } catch (FormerSecretException e) {
            page.complain("webhook.secret.early");
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            FaceletForward.show(PAGE, request, response);
        }
    }

    private void remove(Account by, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (RequestText.in(request, "sure").equals("yes")) {
            done(moderation.remove(by), "removed", response);
        } else {
            page.complain("external.remove.unsure");
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            FaceletForward.show(PAGE, request, response);
        }
    }

    /** @param there not if somebody has removed it meanwhile */
    private static void done(boolean there, String what, HttpServletResponse response) throws IOException {
        Redirects.seeOther(response, ADDRESS + (there ? "?done=" + what : ""));
    }
}
