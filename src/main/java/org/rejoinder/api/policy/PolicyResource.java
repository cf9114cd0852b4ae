package org.rejoinder.api.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.PolicySimulations;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyPreview;
import org.rejoinder.screening.PolicyVersion;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.StalePolicyException;

/** {@code /api/v1/desk/policy}: what replies are screened with. */
@Path(PolicyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PolicyResource {

    static final String PATH = "/desk/policy";

    private static final String POLICY = "policy";

    @Inject
    private PolicyVersions policies;

    @Inject
    private PolicyInput policyInput;

    @Inject
    private PolicyPreview preview;

    @Inject
    private PolicySimulations simulations;

    @Inject
    private CurrentKey current;

    @Inject
    private ApiLinks links;

    @GET
    public Response policy(@QueryParam("version") String version) {
        Long asked = QueryParameters.number("version", version);
        PolicyVersion found = asked == null ? policies.current() : former(asked);
        return answer(found);
    }

    private PolicyVersion former(long version) {
        return policies.with((int) Math.min(version, Integer.MAX_VALUE))
                .orElseThrow(() -> ProblemException.notFound(POLICY));
    }

    private static Response answer(PolicyVersion version) {
        PolicyItem item = PolicyItem.of(version);
        return Precondition.tagged(item, item.etag());
    }

    @PUT
    public Response save(@HeaderParam("If-Match") String ifMatch, @Context HttpServletRequest request) {
        int shown = Precondition.requiredVersion(POLICY, ifMatch);
        Policy wanted = wanted(request);
        try {
            return answer(policies.save(current.account(), shown, wanted));
        } catch (StalePolicyException e) {
            throw Precondition.stale(
                    "%s has saved another policy since it was read.".formatted(e.by()),
                    Precondition.tag(policies.current().version()));
        }
    }

    private Policy wanted(HttpServletRequest request) {
        JsonBody body = JsonBody.of(request);
        Policy policy = policyInput.in(body);
        body.check();
        return policy;
    }

    /** Changes nothing, and keeps nothing. */
    @POST
    @Path("/preview")
    public PreviewItem preview(@Context HttpServletRequest request) {
        PreviewInput input = PreviewInput.in(JsonBody.of(request), policyInput);
        return PreviewItem.of(preview.of(input.policy(), input.sample()));
    }

    @POST
    @Path("/simulations")
    public Response rehearse(@Context HttpServletRequest request) {
        SimulationItem begun = simulation(simulations.begin(wanted(request)));
        return Response.accepted(begun)
                .header(HttpHeaders.LOCATION, begun.url())
                .build();
    }

    @GET
    @Path("/simulations/{id}")
    public SimulationItem simulation(@PathParam("id") String id) {
        return simulations
                .with(id)
                .map(run -> SimulationItem.of(id, run, links))
                .orElseThrow(() -> ProblemException.notFound("simulation"));
    }
}
