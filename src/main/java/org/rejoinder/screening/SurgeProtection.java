package org.rejoinder.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What holds against a wave of spam: while it is on, nobody new goes live unseen, and each network may send less. It goes on
 * when much more comes in than usual, and off by itself.
 */
@ApplicationScoped
@Transactional
public class SurgeProtection {

    /** Replies a minute that are no wave even where usually nothing comes in. */
    private static final double QUIET_SITE = 3;

    @Inject
    private PolicyVersions policies;

    @Inject
    private Event<SurgeProtectionToggled> turned;

    @Inject
    private Clock clock;

    /** Since when it is on; empty while it is off. */
    public Optional<Instant> since() {
        return policies.state().brakingSince();
    }

    /**
     * @param inflow replies in the last minute
     * @param usual replies in a usual minute
     */
    public void measure(long inflow, double usual) {
        int factor = policies.inForce().brakeFactor();
        double limit = factor * Math.max(usual, QUIET_SITE);
        boolean on = since().isPresent();
        boolean wave = factor > 0 && inflow > (on ? limit / 2 : limit);
        if (wave == on) {
            return;
        }
        ScreeningState state = policies.locked();
        if (state.brakingSince().isPresent() != wave) {
            Instant now = clock.instant();
            state.brake(wave ? now : null);
            turned.fire(new SurgeProtectionToggled(wave, inflow, usual, now));
        }
    }
}
