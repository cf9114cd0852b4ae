package org.rejoinder.api.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Invitations;
import org.rejoinder.account.Role;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.QueryParameters;

/** {@code /api/v1/desk/people}: who may sign in. */
@Path(PeopleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PeopleResource {

    static final String PATH = "/desk/people";

    @Inject
    private Accounts accounts;

    @Inject
    private Invitations invitations;

    @Inject
    private PersonChanges changes;

    @Inject
    private CurrentKey current;

    @Inject
    private ApiLinks links;

    /** As they came; who came meanwhile stands at the end. */
    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        int most = PageLimit.of(limit);
        long place = QueryParameters.place(after, 0);
        List<Account> found = accounts.all().stream()
                .filter(account -> account.id() > place)
                .sorted(Comparator.comparing(Account::id))
                .limit(most + 1L)
                .toList();
        Map<Long, Instant> invited = invitations.open();
        ListAddress list = ListAddress.of(PATH).with("limit", limit);
        return CollectionPage.of(
                        found,
                        most,
                        account -> PersonItem.of(account, invited, links),
                        last -> list.after(last.id(), links))
                .response();
    }

    @POST
    public Response invite(@Context HttpServletRequest request) {
        PersonInput person = PersonInput.in(JsonBody.of(request));
        Optional<String> link = changes.invite(current.account(), person);
        PersonItem item = item(accounts.with(person.address()).orElseThrow());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, item.url())
                .entity(new PersonInvited(item, link.orElse(null)))
                .build();
    }

    @GET
    @Path("/{id}")
    public Response person(@PathParam("id") String id) {
        PersonItem item = item(changes.there(number(id)));
        return Precondition.tagged(item, item.etag());
    }

    @PUT
    @Path("/{id}/role")
    public Response changeRole(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @Context HttpServletRequest request) {
        String shown = Precondition.required(PersonChanges.PERSON, ifMatch);
        JsonBody body = JsonBody.of(request);
        Role role = body.choice("role", Role.class);
        body.check();
        changes.changeRole(current.account(), number(id), shown, role);
        return person(id);
    }

    @PUT
    @Path("/{id}/disabled")
    public Response disable(@PathParam("id") String id) {
        changes.disable(current.account(), number(id));
        return person(id);
    }

    @DELETE
    @Path("/{id}/disabled")
    public Response enable(@PathParam("id") String id) {
        changes.enable(current.account(), number(id));
        return person(id);
    }

    private PersonItem item(Account account) {
        return PersonItem.of(account, invitations.open(), links);
    }

    private static long number(String id) {
        return QueryParameters.id(PersonChanges.PERSON, id);
    }
}
