package org.rejoinder.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What administrators change about the accounts of others: what they may, and whether there is one. */
@ApplicationScoped
@Transactional
public class AccountChanges {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private Event<RoleChanged> roleChanged;

    @Inject
    private Event<AccountDisabled> disabled;

    @Inject
    private Event<AccountDeleted> deleted;

    @Inject
    private Clock clock;

    /**
     * What was handed on to them beside their former role is taken back.
     *
     * @param from which they had when this was decided
     * @throws PermissionDeniedException if whoever changes it may not
     * @throws StaleRoleException if it is another meanwhile
     * @throws LastAdministratorException if nobody would be left to administer the site
     */
    public void changeRole(Account by, long id, Role from, Role to) {
        by.require(Permission.MANAGE_ACCOUNTS);
        if (!to.may(Permission.MANAGE_ACCOUNTS)) {
            accounts.requireAnotherAdministratorThan(id);
        }
        Account account = locked(id);
        if (account.role() != from) {
            throw new StaleRoleException();
        }
        if (from != to) {
            account.changeRole(to);
            roleChanged.fire(new RoleChanged(id, by.id(), from, to));
        }
    }

    /**
     * The role that the OpenID provider gives them, unless nobody would be left to administer the site.
     *
     * @param id of an account that is held
     */
    public void followProvider(long id, Role to) {
        Role from = locked(id).role();
        if (from != to && (to.may(Permission.MANAGE_ACCOUNTS) || !accounts.isLastAdministrator(id))) {
            locked(id).changeRole(to);
            roleChanged.fire(new RoleChanged(id, null, from, to));
        }
    }

    /**
     * They are signed in nowhere, and their address can be given to another. What was done by them stays.
     *
     * @param nameKept whether it goes on to bear their name at the desk
     * @param heir whose their articles are from now on; empty for nobody's
     * @throws PermissionDeniedException if whoever deletes it may not
     * @throws StaleRoleException if somebody has deleted it, or the heir, meanwhile; nobody inherits from themselves
     * @throws LastAdministratorException if nobody would be left to administer the site
     */
    public void delete(Account by, long id, boolean nameKept, Optional<Long> heir) {
        by.require(Permission.MANAGE_ACCOUNTS);
        accounts.requireAnotherAdministratorThan(id);
        if (heir.filter(other -> other == id).isPresent()) {
            throw new StaleRoleException();
        }
        heir.ifPresent(this::locked);
        Account account = locked(id);
        passwordLinks.forgetAll(id);
        account.delete(clock.instant());
        if (!nameKept) {
            account.forgetName();
        }
        disabled.fire(new AccountDisabled(id, by.id()));
        deleted.fire(new AccountDeleted(id, by.id(), nameKept, heir.orElse(null)));
    }

    private Account locked(long id) {
        Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.isDeleted()) {
            throw new StaleRoleException();
        }
        return account;
    }
}
