package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.account.Role;

/** Of which roles the site requires more than a password; of none at first. */
@ApplicationScoped
@Transactional
public class RequiredFactors {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Factors factors;

    /** Whether it must add one before anything else. */
    public boolean areMissingFor(Account account) {
        return entities.find(RequiredFactor.class, account.role()) != null && !factors.areThereFor(account.id());
    }

    /** The names of roles that can be chosen. */
    public List<String> choices() {
        return Stream.of(Role.values()).map(Role::name).toList();
    }

    /** The names of roles that were chosen. */
    public List<String> chosen() {
        return all().stream().map(each -> each.role().name()).sorted().toList();
    }

    /**
     * @param roles their names
     * @throws org.rejoinder.account.PermissionDeniedException if whoever sets it may not
     */
    public void set(Account by, Collection<String> roles) {
        by.require(Permission.CHANGE_SETTINGS);
        for (RequiredFactor former : all()) {
            if (!roles.contains(former.role().name())) {
                entities.remove(former);
            }
        }
        List<String> before = chosen();
        roles.stream()
                .filter(role -> !before.contains(role))
                .map(Role::valueOf)
                .forEach(role -> entities.persist(new RequiredFactor(role)));
    }

    private List<RequiredFactor> all() {
        return entities.createQuery("select r from RequiredFactor r", RequiredFactor.class)
                .getResultList();
    }
}
