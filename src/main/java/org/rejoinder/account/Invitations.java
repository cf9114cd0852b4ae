package org.rejoinder.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.account.key.KeyRevoked;
import org.rejoinder.crypto.EmailAddress;

/** Adds people: who is invited has an account, and signs in once they have chosen a password. */
@ApplicationScoped
@Transactional
public class Invitations {

    /** @param link with which they choose a password, which nobody can be told again */
    public record Invitation(Account account, String link) {

        @Override
        public String toString() {
            return "Invitation[…]";
        }
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private Event<AccountInvited> invited;

    @Inject
    private Event<InvitationRevoked> revoked;

    @Inject
    private Event<InvitationAccepted> accepted;

    @Inject
    private Event<AccountDeleted> deleted;

    @Inject
    private Clock clock;

    /**
     * @throws PermissionDeniedException if whoever invites may not
     * @throws AddressTakenException if an account with this address exists
     */
    public Invitation invite(Account by, EmailAddress address, String name, Role role) {
        return link(by, accounts.add(by, address, name, role));
    }

    /**
     * Another link; the one before does not work any more.
     *
     * @throws PermissionDeniedException if whoever invites may not
     * @throws NotInvitedException if they have accepted meanwhile, or it was revoked
     */
    public Invitation renew(Account by, long id) {
        return link(by, invited(by, id));
    }

    private Invitation link(Account by, Account account) {
        invited.fire(new AccountInvited(account.id(), by.id()));
        return new Invitation(account, passwordLinks.make(account.id(), PasswordLinkPurpose.INVITATION));
    }

    /**
     * Nobody has the account: the address is free again.
     *
     * @throws PermissionDeniedException if whoever revokes it may not
     * @throws NotInvitedException if they have accepted meanwhile, or it was revoked
     */
    public void revoke(Account by, long id) {
        end(invited(by, id), by.id());
    }

    private void end(Account account, long by) {
        passwordLinks.forgetAll(account.id());
        account.delete(clock.instant());
        revoked.fire(new InvitationRevoked(account.id(), by));
        deleted.fire(new AccountDeleted(account.id(), by, true, null));
    }

    /** Whoever found the key must not stay: those whom it invited and who have not accepted end with it. Who was given another link at the desk stays. */
    void endWith(@Observes KeyRevoked key) {
        invitedWith(key.key()).stream()
                .map(id -> entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(account -> invitedWith(key.key()).contains(account.id()))
                .forEach(account -> end(account, key.by()));
    }

    private List<Long> invitedWith(long key) {
        return entities.createQuery(
                        "select l.account from PasswordLink l where l.key = :key and l.purpose = :invitation order by l.account",
                        Long.class)
                .setParameter("key", key)
                .setParameter("invitation", PasswordLinkPurpose.INVITATION)
                .getResultList();
    }

    /** Somebody whom the OpenID provider vouches for needs no password, nor the link to choose one. */
    public void acceptWithoutPassword(Account account) {
        if (open().containsKey(account.id())) {
            passwordLinks.forgetAll(account.id());
            account.beWithoutPassword();
            accepted.fire(new InvitationAccepted(account.id()));
        }
    }

    private Account invited(Account by, long id) {
        by.require(Permission.MANAGE_ACCOUNTS);
        Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.isDeleted() || !open().containsKey(id)) {
            throw new NotInvitedException();
        }
        return account;
    }

    /** Until when the link works of those who have not chosen a password yet, by the number of their account. */
    public Map<Long, Instant> open() {
        return entities.createQuery("select l from PasswordLink l where l.purpose = :invitation", PasswordLink.class)
                .setParameter("invitation", PasswordLinkPurpose.INVITATION)
                .setMaxResults(Accounts.MOST)
                .getResultStream()
                .collect(Collectors.toMap(PasswordLink::account, PasswordLink::endsAt));
    }
}
