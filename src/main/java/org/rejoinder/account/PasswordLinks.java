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
import org.rejoinder.account.key.KeyInUse;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RandomToken;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.Settings;

/** Links with which people choose their own password, so that nobody has to think of one for somebody else. */
@ApplicationScoped
@Transactional
public class PasswordLinks {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordHasher passwordHasher;

    @Inject
    private KeyInUse keyInUse;

    @Inject
    private Event<InvitationAccepted> accepted;

    @Inject
    private Event<PasswordChanged> passwordChanged;

    @Inject
    private Event<RecoveryAsked> recoveryAsked;

    @Inject
    private Event<ResetLinkMade> resetLinkMade;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private HmacSha256 digest;

    protected PasswordLinks() {}

    @Inject
    PasswordLinks(RootKey root) {
        digest = new HmacSha256(root, "password link");
    }

    /**
     * The one before does not work any more. The present password does until this one is used.
     *
     * @return its address, which nobody can be told again
     * @throws PermissionDeniedException if whoever makes it may not
     */
    public String make(Account by, long id) {
        by.require(Permission.MANAGE_ACCOUNTS);
        resetLinkMade.fire(new ResetLinkMade(id, by.id()));
        return make(id, PasswordLinkPurpose.RESET);
    }

    /** Mails a link to whoever has an account with this address and may sign in; to nobody else. */
    public void recover(EmailAddress address) {
        accounts.with(address)
                .filter(account -> !account.isDisabled())
                .ifPresent(account -> recoveryAsked.fire(
                        new RecoveryAsked(account.id(), make(account.id(), PasswordLinkPurpose.RECOVERY))));
    }

    /**
     * For whoever runs the server.
     *
     * @param token of the link, as nobody could guess it
     * @return whose it is; empty if nobody who may sign in has this address
     */
    public Optional<Account> reset(EmailAddress address, String token) {
        Optional<Account> owner = accounts.with(address).filter(account -> !account.isDisabled());
        owner.ifPresent(account -> {
            resetLinkMade.fire(new ResetLinkMade(account.id(), null));
            make(account.id(), PasswordLinkPurpose.RESET, token);
        });
        return owner;
    }

    String make(long id, PasswordLinkPurpose purpose) {
        String token = RandomToken.next();
        make(id, purpose, token);
        return settings.site() + "/password/" + token;
    }

    private void make(long id, PasswordLinkPurpose purpose, String token) {
        Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        forget(account.id(), purpose);
        entities.persist(new PasswordLink(
                digest.hexOf(token),
                account.id(),
                purpose,
                clock.instant().plus(purpose.lasts()),
                keyInUse.hold().orElse(null)));
    }

    private void forget(long account, PasswordLinkPurpose purpose) {
        entities.createQuery("delete from PasswordLink l where l.account = :account and l.purpose = :purpose")
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    /** None of theirs works any more. */
    void forgetAll(long account) {
        entities.createQuery("delete from PasswordLink l where l.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Whose it is; empty if it was used, has ended, was none, or they may not sign in. */
    public Optional<Account> accountOf(String token) {
        return working(token)
                .map(link -> entities.find(Account.class, link.account()))
                .filter(account -> !account.isDisabled());
    }

    private Optional<PasswordLink> working(String token) {
        return entities.createQuery(
                        "select l from PasswordLink l where l.digest = :digest and l.endsAt > :now", PasswordLink.class)
                .setParameter("digest", digest.hexOf(token))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /**
     * Every session of theirs ends, and every other link. Of two who use it at one moment, one does.
     *
     * @return whose password it is; empty if the link does not work
     */
    public Optional<Account> use(String token, String password) {
        Optional<PasswordLink> link = working(token);
        Optional<Account> owner = link.map(
                        found -> entities.find(Account.class, found.account(), LockModeType.PESSIMISTIC_WRITE))
                .filter(account -> !account.isDisabled())
                .filter(account -> isTaken(token));
        owner.ifPresent(account -> {
            forgetAll(account.id());
            account.changePassword(passwordHasher.hash(password));
            if (link.get().purpose() == PasswordLinkPurpose.INVITATION) {
                accepted.fire(new InvitationAccepted(account.id()));
            } else {
                passwordChanged.fire(new PasswordChanged(account.id(), null));
            }
        });
        return owner;
    }

    private boolean isTaken(String token) {
        return entities.createQuery("delete from PasswordLink l where l.digest = :digest")
                        .setParameter("digest", digest.hexOf(token))
                        .executeUpdate()
                == 1;
    }
}
