package org.rejoinder.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rejoinder.account.Accounts;
import org.rejoinder.screening.rule.InvalidRuleException;

/** Screenings under the policy in force, and under others that somebody tries out. */
@ApplicationScoped
@Transactional
public class ScreeningPipelineFactory {

    /** What a screening was made of: when it is the same, so is the screening. */
    private record Made(int version, boolean braking, List<String> colleagues, ScreeningPipeline pipeline) {

        boolean isOf(ScreeningState state, List<String> names) {
            return version == state.version()
                    && braking == state.brakingSince().isPresent()
                    && colleagues.equals(names);
        }
    }

    @Inject
    private PolicyVersions policies;

    @Inject
    private Accounts accounts;

    private volatile Made made;

    /** The policy in force; its rules are read once, not for each reply. */
    public ScreeningPipeline current() {
        ScreeningState state = policies.state();
        List<String> names = accounts.names();
        Made known = made;
        if (known == null || !known.isOf(state, names)) {
            boolean braking = state.brakingSince().isPresent();
            known = new Made(
                    state.version(),
                    braking,
                    names,
                    new ScreeningPipeline(policies.policy(state.version()), state.version(), braking, names));
            made = known;
        }
        return known.pipeline();
    }

    /** @throws InvalidRuleException if one of its lines is no rule */
    public ScreeningPipeline under(Policy policy) {
        return new ScreeningPipeline(policy, policies.state().version() + 1, false, accounts.names());
    }

    /**
     * What it would do just now: in a wave of spam otherwise than usual, if it has a brake.
     *
     * @throws InvalidRuleException if one of its lines is no rule
     */
    public ScreeningPipeline now(Policy policy) {
        ScreeningState state = policies.state();
        boolean braking = policy.brakeFactor() > 0 && state.brakingSince().isPresent();
        return new ScreeningPipeline(policy, state.version() + 1, braking, accounts.names());
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
