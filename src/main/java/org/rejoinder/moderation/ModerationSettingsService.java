package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.account.PermissionDeniedException;

/** How the desk works on this site, and the house rules that a rejection may name. */
@ApplicationScoped
@Transactional
public class ModerationSettingsService {

    @PersistenceContext
    private EntityManager entities;

    public ModerationSettings current() {
        return entities.find(ModerationSettings.class, ModerationSettings.ONLY);
    }

    /**
     * @param version of the policy that was shown
     * @param rules those that are in force from now on, in this order; what was decided under others keeps their words
     * @throws PermissionDeniedException if this account may not
     * @throws StaleSettingsException if somebody else has set it since
     */
    public void set(
            Account by,
            int version,
            boolean authorsDecide,
            int secondOpinionPercent,
            int remindAfterHours,
            int hideAtReports,
            boolean notesInMyData,
            List<String> rules) {
        by.require(Permission.CHANGE_SETTINGS);
        ModerationSettings policy =
                entities.find(ModerationSettings.class, ModerationSettings.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (policy.version() != version) {
            throw new StaleSettingsException();
        }
        entities.lock(policy, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        policy.set(authorsDecide, secondOpinionPercent, remindAfterHours, hideAtReports, notesInMyData);
        rule(rules);
    }

    /** The rules in force, in the order of the list. */
    public List<String> rules() {
        return inForce().stream().map(HouseRule::words).toList();
    }

    /** Those in force, and those that once were. */
    public Set<String> everyRule() {
        return entities.createQuery("select r.words from HouseRule r", String.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Those that a site begins with are to stay. @throws PermissionDeniedException if this account may not say so */
    public void keepRules(Account by) {
        by.require(Permission.CHANGE_SETTINGS);
        entities.createQuery("update ModerationSettings s set s.rulesKept = true")
                .executeUpdate();
    }

    /** Whether somebody has changed those that a site begins with, or said that they stay. */
    public boolean areRulesSettled() {
        return current().areRulesKept() || hasOwnRules();
    }

    private boolean hasOwnRules() {
        return entities.createQuery(
                                "select count(r) from HouseRule r where r.retired = true or r.id > :last", Long.class)
                        .setParameter("last", HouseRule.LAST_OF_BEGINNING)
                        .getSingleResult()
                > 0;
    }

    private void rule(List<String> words) {
        List<HouseRule> known = new ArrayList<>(entities.createQuery("select r from HouseRule r", HouseRule.class)
                .getResultList());
        known.forEach(HouseRule::retire);
        int place = 1;
        for (String each : new LinkedHashSet<>(words)) {
            HouseRule rule = known.stream()
                    .filter(candidate -> candidate.words().equals(each))
                    .findFirst()
                    .orElseGet(() -> added(each));
            rule.stand(place++);
        }
    }

    private HouseRule added(String words) {
        var rule = new HouseRule(words);
        entities.persist(rule);
        return rule;
    }

    private List<HouseRule> inForce() {
        return entities.createQuery(
                        "select r from HouseRule r where r.retired = false order by r.place", HouseRule.class)
                .getResultList();
    }
}
