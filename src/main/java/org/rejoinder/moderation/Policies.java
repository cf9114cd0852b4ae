package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** How the desk works on this site, and the house rules that a rejection may name. */
@ApplicationScoped
@Transactional
public class Policies {

    @PersistenceContext
    private EntityManager entities;

    public ModerationPolicy current() {
        return entities.find(ModerationPolicy.class, ModerationPolicy.ONLY);
    }

    public void letAuthorsDecide(boolean decide) {
        current().letAuthorsDecide(decide);
    }

    /** The rules in force, in the order of the list. */
    public List<String> rules() {
        return inForce().stream().map(HouseRule::words).toList();
    }

    private List<HouseRule> inForce() {
        return entities.createQuery(
                        "select r from HouseRule r where r.retired = false order by r.place", HouseRule.class)
                .getResultList();
    }
}
