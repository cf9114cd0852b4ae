package org.rejoinder.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.screening.rule.InvalidRuleException;
import org.rejoinder.screening.rule.Rules;

/** Every policy that was ever in force. */
@ApplicationScoped
@Transactional
public class PolicyVersions {

    private record Known(int version, Policy policy) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<PolicySaved> saved;

    @Inject
    private Clock clock;

    private volatile Known known;

    public PolicyVersion current() {
        return with(state().version()).orElseThrow();
    }

    /** What counts at this moment. */
    public Policy inForce() {
        return policy(state().version());
    }

    /** A version never changes, so that the newest is read once. */
    Policy policy(int version) {
        Known last = known;
        if (last == null || last.version() != version) {
            last = new Known(version, with(version).orElseThrow().policy());
            known = last;
        }
        return last.policy();
    }

    public Optional<PolicyVersion> with(int version) {
        return Optional.ofNullable(entities.find(PolicyVersion.class, version));
    }

    /** Newest first. */
    public List<PolicyVersion> newest(int most) {
        return entities.createQuery("select p from PolicyVersion p order by p.version desc", PolicyVersion.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * @param shown the version that was in force when this one was begun
     * @throws PolicyAccessDeniedException if this account may not
     * @throws InvalidRuleException if one of its lines is no rule
     * @throws StalePolicyException if another has come into force since
     */
    public PolicyVersion save(Account by, int shown, Policy policy) {
        if (!by.may(Permission.SET_POLICY)) {
            throw new PolicyAccessDeniedException();
        }
        Rules.check(policy.holding());
        Rules.check(policy.spamming());
        ScreeningState state = locked();
        if (state.version() != shown) {
            throw new StalePolicyException(current().savedBy());
        }
        Instant now = clock.instant();
        var version = new PolicyVersion(shown + 1, policy, by, now);
        entities.persist(version);
        entities.flush();
        state.follow(version.version());
        saved.fire(new PolicySaved(version.version(), by, now));
        return version;
    }

    ScreeningState state() {
        return entities.find(ScreeningState.class, ScreeningState.ONLY);
    }

    ScreeningState locked() {
        return entities.find(ScreeningState.class, ScreeningState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
