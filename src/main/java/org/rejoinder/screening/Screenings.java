package org.rejoinder.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rejoinder.account.Accounts;

/** Screenings under the policy in force, and under others that somebody tries out. */
@ApplicationScoped
@Transactional
public class Screenings {

    /** What a screening was made of: when it is the same, so is the screening. */
    private record Made(int version, boolean braking, List<String> colleagues, Screening screening) {

        boolean isOf(ScreeningState state, List<String> names) {
            return version == state.version()
                    && braking == state.brakingSince().isPresent()
                    && colleagues.equals(names);
        }
    }

    @Inject
    private PolicyBook policies;

    @Inject
    private Accounts accounts;

    private volatile Made made;

    /** The policy in force; its rules are read once, not for each reply. */
    public Screening current() {
        ScreeningState state = policies.state();
        List<String> names = accounts.names();
        Made known = made;
        if (known == null || !known.isOf(state, names)) {
            boolean braking = state.brakingSince().isPresent();
            known = new Made(
                    state.version(),
                    braking,
                    names,
                    new Screening(policies.policy(state.version()), state.version(), braking, names));
            made = known;
        }
        return known.screening();
    }

    /** @throws RuleRefused if one of its lines is no rule */
    public Screening under(Policy policy) {
        return new Screening(policy, policies.state().version() + 1, false, accounts.names());
    }

    /**
     * What it would do just now: in a wave of spam otherwise than usual, if it has a brake.
     *
     * @throws RuleRefused if one of its lines is no rule
     */
    public Screening now(Policy policy) {
        ScreeningState state = policies.state();
        boolean braking = policy.brakeFactor() > 0 && state.brakingSince().isPresent();
        return new Screening(policy, state.version() + 1, braking, accounts.names());
    }

    /**
     * A comparison of what this policy would have done with what the policy in force would have.
     *
     * @throws RuleRefused if one of its lines is no rule
     */
    public Rehearsal rehearsal(Policy tried) {
        Policy inForce = policies.inForce();
        return new Rehearsal(under(inForce.with(Mode.ONLY_FLAGGED_HELD)), under(tried.with(Mode.ONLY_FLAGGED_HELD)));
    }
}
