package org.rejoinder.desk.webhook;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.webhook.InvalidWebhookException;
import org.rejoinder.webhook.WebhookEndpoint;
import org.rejoinder.webhook.WebhookEndpoints;

/** {@code /desk/webhooks}: all endpoints, and another one. */
@WebServlet("/desk/webhooks")
public class WebhooksServlet extends HttpServlet {

    private final transient WebhookEndpoints endpoints;
    private final transient CurrentUser currentUser;
    private final transient WebhooksPage page;

    @Inject
    public WebhooksServlet(WebhookEndpoints endpoints, CurrentUser currentUser, WebhooksPage page) {
        this.endpoints = endpoints;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open(WebhookInput.EMPTY);
        if ("removed".equals(request.getParameter("done"))) {
            page.tell("webhooks.removed");
        }
        FaceletForward.show("/desk/webhooks.xhtml", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        WebhookInput input = WebhookInput.in(request);
        try {
            WebhookEndpoint added = endpoints.add(currentUser.account().orElseThrow(), input.url(), input.events());
            Redirects.seeOther(response, "/desk/webhooks/" + added.id() + "?done=added");
        } catch (InvalidWebhookException e) {
            page.open(input.refused(e.problem()));
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            FaceletForward.show("/desk/webhooks.xhtml", request, response);
        }
    }
}
