package org.rejoinder.api.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.webhook.FormerSecretException;
import org.rejoinder.webhook.WebhookDeliveries;
import org.rejoinder.webhook.WebhookEndpoint;
import org.rejoinder.webhook.WebhookEndpoints;

/** {@code /api/v1/desk/webhooks}: who is told of what happens here. */
@Path(WebhooksResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WebhooksResource {

    static final String PATH = "/desk/webhooks";

    private static final String WEBHOOK = "webhook";

    @Inject
    private WebhookEndpoints endpoints;

    @Inject
    private WebhookDeliveries deliveries;

    @Inject
    private CurrentKey current;

    @Inject
    private ApiLinks links;

    @Inject
    private Clock clock;

    /** All of them: there are few. */
    @GET
    public Response list() {
        Map<Long, Long> waiting = deliveries.waiting();
        return new CollectionPage<>(
                        endpoints.all().stream()
                                .map(each -> item(each, waiting, null))
                                .toList(),
                        null)
                .response();
    }

    private WebhookItem item(WebhookEndpoint endpoint, Map<Long, Long> waiting, String secret) {
        return WebhookItem.of(endpoint, waiting.getOrDefault(endpoint.id(), 0L), secret, clock.instant(), links);
    }

    @POST
    public Response add(@Context HttpServletRequest request) {
        Account account = current.account();
        WebhookRequest wanted = WebhookRequest.in(JsonBody.of(request));
        WebhookEndpoint added = WebhookRequest.told(() -> endpoints.add(account, wanted.target(), wanted.events()));
        WebhookItem item = withSecret(added.id());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, item.url())
                .entity(item)
                .build();
    }

    private WebhookItem withSecret(long id) {
        String secret = endpoints.secretOf(current.account(), id).orElseThrow(() -> ProblemException.notFound(WEBHOOK));
        return item(there(id), deliveries.waiting(), secret);
    }

    @GET
    @Path("/{id}")
    public WebhookItem webhook(@PathParam("id") String id) {
        return item(there(number(id)), deliveries.waiting(), null);
    }

    @PUT
    @Path("/{id}")
    public WebhookItem change(@PathParam("id") String id, @Context HttpServletRequest request) {
        Account account = current.account();
        long number = there(number(id)).id();
        WebhookRequest wanted = WebhookRequest.in(JsonBody.of(request));
        require(WebhookRequest.told(() -> endpoints.change(account, number, wanted.target(), wanted.events())));
        return webhook(id);
    }

    /** With all that waits for it. */
    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id) {
        require(endpoints.remove(current.account(), number(id)));
        return Response.noContent().build();
    }

    @PUT
    @Path("/{id}/pause")
    public WebhookItem pause(@PathParam("id") String id) {
        require(endpoints.pause(current.account(), number(id)));
        return webhook(id);
    }

    @DELETE
    @Path("/{id}/pause")
    public WebhookItem resume(@PathParam("id") String id) {
        require(endpoints.resume(current.account(), number(id)));
        return webhook(id);
    }

    @POST
    @Path("/{id}/secret")
    public WebhookItem renewSecret(@PathParam("id") String id) {
        try {
            require(endpoints.renewSecret(current.account(), number(id)));
        } catch (FormerSecretException e) {
            throw ProblemException.of(
                    HttpServletResponse.SC_CONFLICT,
                    "A new secret was made already. The former one is good until %s, and the receiver may have either: make another then."
                            .formatted(e.until().truncatedTo(ChronoUnit.SECONDS)));
        }
        return withSecret(number(id));
    }

    @POST
    @Path("/{id}/test")
    public Response test(@PathParam("id") String id) {
        require(endpoints.test(current.account(), number(id)));
        return Response.accepted().build();
    }

    static long number(String id) {
        return QueryParameters.id(WEBHOOK, id);
    }

    private WebhookEndpoint there(long id) {
        return endpoints.with(id).orElseThrow(() -> ProblemException.notFound(WEBHOOK));
    }

    private static void require(boolean there) {
        if (!there) {
            throw ProblemException.notFound(WEBHOOK);
        }
    }
}
