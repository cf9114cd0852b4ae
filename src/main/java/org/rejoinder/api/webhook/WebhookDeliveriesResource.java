package org.rejoinder.api.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.webhook.WebhookDeliveries;
import org.rejoinder.webhook.WebhookEndpoints;

/** {@code /api/v1/desk/webhooks/{id}/deliveries}: what an endpoint was told, and once more. */
@Path(WebhooksResource.PATH + "/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WebhookDeliveriesResource {

    @Inject
    private WebhookEndpoints endpoints;

    @Inject
    private WebhookDeliveries deliveries;

    @Inject
    private CurrentKey current;

    /** The last ones. */
    @GET
    public Response list(@PathParam("id") String id) {
        long number = endpoints
                .with(WebhooksResource.number(id))
                .orElseThrow(() -> ProblemException.notFound("webhook"))
                .id();
        return new CollectionPage<>(
                        deliveries.lastOf(number).stream().map(DeliveryItem::of).toList(), null)
                .response();
    }

    /** The same again, whatever became of it. */
    @POST
    @Path("/{delivery}/retry")
    public Response sendAgain(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        boolean known = endpoints.sendAgain(
                current.account(), WebhooksResource.number(id), QueryParameters.id("delivery", delivery));
        if (!known) {
            throw ProblemException.notFound("delivery");
        }
        return Response.accepted().build();
    }
}
