package org.rejoinder.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.gate.ClientAddress;
import org.rejoinder.gate.Throttle;
import org.rejoinder.people.KeyedDigest;
import org.rejoinder.people.RootKey;
import org.rejoinder.people.Writers;
import org.rejoinder.screening.Brake;
import org.rejoinder.settings.Settings;

/** How much readers may send: each network, and each address, so much in a time ({@code rejoinder.rate.replies}). */
@ApplicationScoped
public class Allowance {

    /** What one reply costs of its network's allowance while the brake is on. */
    private static final int WHILE_BRAKING = 3;

    private ClientAddress clients;
    private Writers writers;
    private Brake brake;
    private KeyedDigest networks;
    private Optional<Throttle> throttle;

    protected Allowance() {}

    @Inject
    public Allowance(ClientAddress clients, Writers writers, Brake brake, RootKey root, Settings settings) {
        this.clients = clients;
        this.writers = writers;
        this.brake = brake;
        this.networks = new KeyedDigest(root, "network of a reply");
        this.throttle = settings.replyRate().map(Throttle::new);
    }

    /** @return how long to wait; empty if there is no need to */
    Optional<Duration> take(HttpServletRequest request) {
        return throttle.flatMap(limit -> take(limit, request));
    }

    /** @param email as typed */
    Optional<Duration> take(HttpServletRequest request, String email) {
        return throttle.flatMap(
                limit -> take(limit, request).or(() -> writers.keyOf(email).flatMap(limit::take)));
    }

    private Optional<Duration> take(Throttle limit, HttpServletRequest request) {
        int cost = brake.since().isPresent() ? WHILE_BRAKING : 1;
        return limit.take(networks.hexOf(clients.networkOf(request).toString()), cost);
    }
}
