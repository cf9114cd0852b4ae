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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailEncryption;
import org.rejoinder.crypto.EmailLock;
import org.rejoinder.crypto.EmailSpelling;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RandomToken;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.Settings;

/**
 * Gives people another address to sign in with, once a link in a mail to it has shown that it is theirs. An address that is
 * somebody else's is asked for like any other, and its link is sent to nobody.
 */
@ApplicationScoped
@Transactional
public class AddressChanges {

    static final Duration LASTS = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private EmailLock emailLock;

    @Inject
    private Event<AddressChangeAsked> asked;

    @Inject
    private Event<AddressChanged> changed;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private HmacSha256 digest;

    protected AddressChanges() {}

    @Inject
    AddressChanges(RootKey root) {
        digest = new HmacSha256(root, "address change");
    }

    /** For whoever has just proved to own the account. The link of the one before does not work any more. */
    public void ask(Account owner, EmailAddress address) {
        Account account = entities.find(Account.class, owner.id(), LockModeType.PESSIMISTIC_WRITE);
        forget(account.id());
        String token = RandomToken.next();
        var change = new AddressChange(
                account.id(), digest.hexOf(token), clock.instant().plus(LASTS));
        entities.persist(change);
        emailEncryption.seal(address, change);
        Long other = accounts.with(address).map(Account::id).orElse(null);
        asked.fire(new AddressChangeAsked(account.id(), address, other, settings.site() + "/address/" + token));
    }

    /** Until when the link works that was asked for last; empty if none is waited for. */
    public Optional<Instant> pendingUntil(Account owner) {
        return entities.createQuery(
                        "select c from AddressChange c where c.account = :account and c.endsAt > :now",
                        AddressChange.class)
                .setParameter("account", owner.id())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(AddressChange::endsAt)
                .findFirst();
    }

    public void cancel(Account owner) {
        forget(owner.id());
    }

    /** Whose it is; empty if it was used, has ended, was none, or they may not sign in. */
    public Optional<Account> accountOf(String token) {
        return working(token)
                .map(change -> entities.find(Account.class, change.account()))
                .filter(account -> !account.isDisabled());
    }

    private Optional<AddressChange> working(String token) {
        return entities.createQuery(
                        "select c from AddressChange c where c.digest = :digest and c.endsAt > :now",
                        AddressChange.class)
                .setParameter("digest", digest.hexOf(token))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    /**
     * Every other session of theirs ends, and every link to a new password. Of two who use it at one moment, one does.
     *
     * @param session in which it is used; null for none
     * @return whose address it is; empty if the link does not work, or somebody else has the address by now
     */
    public Optional<Account> use(String token, Long session) {
        return working(token).flatMap(change -> {
            EmailAddress address = emailEncryption.open(change);
            emailLock.hold(address, EmailSpelling.FOLDED);
            return Optional.of(entities.find(Account.class, change.account(), LockModeType.PESSIMISTIC_WRITE))
                    .filter(account -> !account.isDisabled())
                    .filter(account -> isTaken(token) && accounts.with(address).isEmpty())
                    .map(account -> change(account, address, session));
        });
    }

    private boolean isTaken(String token) {
        return entities.createQuery("delete from AddressChange c where c.digest = :digest")
                        .setParameter("digest", digest.hexOf(token))
                        .executeUpdate()
                == 1;
    }

    private Account change(Account account, EmailAddress address, Long session) {
        EmailAddress former = emailEncryption.open(account);
        emailEncryption.seal(address, account);
        passwordLinks.forgetAll(account.id());
        changed.fire(new AddressChanged(account.id(), former, session));
        return account;
    }

    private void forget(long account) {
        entities.createQuery("delete from AddressChange c where c.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Whoever has taken their account back from somebody has not to think of what that one had begun. */
    void forget(@Observes PasswordChanged changed) {
        forget(changed.account());
    }

    void forget(@Observes AccountDisabled disabled) {
        forget(disabled.account());
    }
}
