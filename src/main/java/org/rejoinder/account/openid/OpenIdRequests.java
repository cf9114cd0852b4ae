package org.rejoinder.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.crypto.AesGcmCipher;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;

/**
 * The way to the provider and back. What comes back counts once, within ten minutes, in the browser that it was begun in. The
 * nonce and the verifier of PKCE are made of what only that browser and the address that leads back hold, so that the database
 * has nothing that would be worth stealing.
 */
@ApplicationScoped
@Transactional
public class OpenIdRequests {

    public static final Duration LASTS = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private HmacSha256 states;
    private HmacSha256 browsers;
    private HmacSha256 nonces;
    private HmacSha256 verifiers;
    private AesGcmCipher cipher;

    protected OpenIdRequests() {}

    @Inject
    OpenIdRequests(RootKey root) {
        states = new HmacSha256(root, "openid state");
        browsers = new HmacSha256(root, "openid browser");
        nonces = new HmacSha256(root, "openid nonce");
        verifiers = new HmacSha256(root, "openid verifier");
        cipher = new AesGcmCipher(root, "openid request");
    }

    void begin(String state, String browser, SignInIntent intent) {
        Instant now = clock.instant();
        entities.createQuery("delete from OpenIdRequest r where r.begunAt <= :old")
                .setParameter("old", now.minus(LASTS))
                .executeUpdate();
        String id = states.hexOf(state);
        String typed = intent.typed().isEmpty() ? null : cipher.seal(intent.typed(), id);
        entities.persist(new OpenIdRequest(id, browsers.hexOf(browser), intent, typed, now));
    }

    /** Of two who come back with the same, one does. */
    Optional<OpenIdCallback> take(String state, String browser) {
        String id = states.hexOf(state);
        Optional<OpenIdRequest> request = entities.createQuery(
                        "select r from OpenIdRequest r where r.state = :state and r.browser = :browser"
                                + " and r.begunAt > :old",
                        OpenIdRequest.class)
                .setParameter("state", id)
                .setParameter("browser", browsers.hexOf(browser))
                .setParameter("old", clock.instant().minus(LASTS))
                .getResultStream()
                .findFirst();
        return request.filter(found -> entities.createQuery("delete from OpenIdRequest r where r.state = :state")
                                .setParameter("state", id)
                                .executeUpdate()
                        == 1)
                .map(found -> new OpenIdCallback(state, browser, found.begunAt(), intentOf(found, id)));
    }

    private SignInIntent intentOf(OpenIdRequest request, String id) {
        String typed = request.typed() == null ? "" : cipher.open(request.typed(), id);
        return new SignInIntent(request.isConfirming(), request.returnTo(), typed);
    }

    String nonce(String state, String browser) {
        return nonces.hexOf(state + " " + browser);
    }

    String verifier(String state, String browser) {
        return verifiers.hexOf(state + " " + browser);
    }
}
