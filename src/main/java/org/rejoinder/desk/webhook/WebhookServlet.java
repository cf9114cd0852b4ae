package org.rejoinder.desk.webhook;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.webhook.FormerSecretException;
import org.rejoinder.webhook.InvalidWebhookException;
import org.rejoinder.webhook.WebhookEndpoint;
import org.rejoinder.webhook.WebhookEndpoints;

/** {@code /desk/webhooks/{id}}: one endpoint, what it was told, and what may be done with it. */
@WebServlet("/desk/webhooks/*")
public class WebhookServlet extends HttpServlet {

    private static final String PAGE = "/desk/webhook.xhtml";

    /** What the page after a form may say was done. */
    private static final Set<String> DONE =
            Set.of("added", "saved", "paused", "resumed", "renewed", "tested", "again", "gone");

    private final transient WebhookEndpoints endpoints;
    private final transient CurrentUser currentUser;
    private final transient WebhookPage page;

    @Inject
    public WebhookServlet(WebhookEndpoints endpoints, CurrentUser currentUser, WebhookPage page) {
        this.endpoints = endpoints;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<WebhookEndpoint> endpoint = DecimalId.in(PathTail.of(request)).flatMap(endpoints::with);
        if (endpoint.isPresent()) {
            page.open(endpoint.get());
            super.service(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String done = RequestText.in(request, "done");
        if (DONE.contains(done)) {
            page.tell("webhook.done." + done);
        }
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account by = currentUser.account().orElseThrow();
        long id = page.getId();
        switch (RequestText.in(request, "act")) {
            case "save" -> save(by, id, request, response);
            case "pause" -> done(endpoints.pause(by, id), "paused", response);
            case "resume" -> done(endpoints.resume(by, id), "resumed", response);
            case "renew" -> renewSecret(by, id, request, response);
            case "test" -> done(endpoints.test(by, id), "tested", response);
            case "again" -> sendAgain(by, id, request, response);
            case "show" -> {
                endpoints.secretOf(by, id).ifPresent(page::reveal);
                FaceletForward.show(PAGE, request, response);
            }
            case "remove" -> remove(by, id, request, response);
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void save(Account by, long id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        WebhookInput input = WebhookInput.in(request);
        try {
            done(endpoints.change(by, id, input.url(), input.events()), "saved", response);
        } catch (InvalidWebhookException e) {
            page.giveBack(input.refused(e.problem()));
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            FaceletForward.show(PAGE, request, response);
        }
    }

    private void renewSecret(Account by, long id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            done(endpoints.renewSecret(by, id), "renewed", response);
        } catch (FormerSecretException e) {
            page.complain("webhook.secret.early");
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            FaceletForward.show(PAGE, request, response);
        }
    }

    private void sendAgain(Account by, long id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Long> delivery = DecimalId.in(RequestText.in(request, "delivery"));
        boolean known = delivery.isPresent() && endpoints.sendAgain(by, id, delivery.get());
        Redirects.seeOther(response, "/desk/webhooks/" + id + "?done=" + (known ? "again" : "gone"));
    }

    private void remove(Account by, long id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (RequestText.in(request, "sure").equals("yes")) {
            endpoints.remove(by, id);
            Redirects.seeOther(response, "/desk/webhooks?done=removed");
        } else {
            page.complain("webhook.remove.unsure");
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            FaceletForward.show(PAGE, request, response);
        }
    }

    /** @param there not if somebody has removed it meanwhile */
    private void done(boolean there, String what, HttpServletResponse response) throws IOException {
        if (there) {
            Redirects.seeOther(response, "/desk/webhooks/" + page.getId() + "?done=" + what);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
