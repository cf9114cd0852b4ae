package org.rejoinder.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Accounts;
import org.rejoinder.screening.rule.InvalidRuleException;

/** Screenings under the policy in force, and under others that somebody tries out. */
@ApplicationScoped
@Transactional
public class ScreeningPipelineFactory {

    /** What a screening was made of: when it is the same, so is the screening. */
    private record Made(
            int version, boolean braking, List<String> colleagues, Optional<Instant> end, ScreeningPipeline pipeline) {

        boolean isOf(ScreeningState state, List<String> names, Instant now) {
            return version == state.version()
                    && end.filter(over -> !over.isAfter(now)).isEmpty()
                    && braking == state.brakingSince().isPresent()
                    && colleagues.equals(names);
        }
    }

    @Inject
    private PolicyVersions policies;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    private volatile Made made;

    /** The policy in force; its rules are read once, not for each reply. */
    public ScreeningPipeline current() {
        ScreeningState state = policies.state();
        List<String> names = accounts.names();
        Instant now = clock.instant();
        Made known = made;
        if (known == null || !known.isOf(state, names, now)) {
            boolean braking = state.brakingSince().isPresent();
            Policy policy = policies.policy(state.version());
            known = new Made(
                    state.version(),
                    braking,
                    names,
                    policy.nextEnd(now),
                    new ScreeningPipeline(policy.at(now), state.version(), braking, names));
            made = known;
        }
        return known.pipeline();
    }

    /** @throws InvalidRuleException if one of its lines is no rule */
    public ScreeningPipeline under(Policy policy) {
        return new ScreeningPipeline(
                policy.at(clock.instant()), policies.state().version() + 1, false, accounts.names());
    }

    /**
     * What it would do just now: in a wave of spam otherwise than usual, if it has a brake.
     *
     * @throws InvalidRuleException if one of its lines is no rule
     */
    public ScreeningPipeline now(Policy policy) {
        ScreeningState state = policies.state();
        boolean braking = policy.brakeFactor() > 0 && state.brakingSince().isPresent();
        return new ScreeningPipeline(policy.at(clock.instant()), state.version() + 1, braking, accounts.names());
    }

    /**
     * A comparison of what this policy would have done with what the policy in force would have.
     *
     * @throws InvalidRuleException if one of its lines is no rule
     */
    public PolicySimulation rehearsal(Policy tried) {
        Policy inForce = policies.inForce();
        return new PolicySimulation(
                under(inForce.with(ModerationMode.ONLY_FLAGGED_HELD)),
                under(tried.with(ModerationMode.ONLY_FLAGGED_HELD)));
    }
}
