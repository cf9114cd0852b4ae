package org.rejoinder.api.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.account.key.ProgramAccess;
import org.rejoinder.account.key.Scope;

/** {@code /api/v1/key}: what the key that asks may do. */
@Path("/key")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class KeyResource {

    /**
     * @param owner for whom it acts
     * @param scopes what it may do now: what it was let do, as far as the role of its owner goes
     * @param expiresAt null for never
     */
    public record KeyItem(String name, String owner, List<String> scopes, Instant expiresAt) {}

    @Inject
    private CurrentKey current;

    @GET
    public KeyItem key() {
        ProgramAccess access = current.access();
        return new KeyItem(
                access.name(),
                access.account().name(),
                access.let().stream().filter(access::allows).map(Scope::word).toList(),
                access.expiresAt());
    }
}
