package org.rejoinder.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.Settings;

/** Links with which people choose their own password, so that nobody has to think of one for somebody else. */
@ApplicationScoped
@Transactional
public class PasswordLinks {

    public static final Duration LASTS = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PasswordHasher passwordHasher;

    @Inject
    private Event<PasswordChanged> passwordChanged;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();
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
        Account account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        entities.createQuery("delete from PasswordLink l where l.account = :account")
                .setParameter("account", account.id())
                .executeUpdate();
        entities.persist(new PasswordLink(
                account.id(), digest.hexOf(token), clock.instant().plus(LASTS)));
        return settings.site() + "/password/" + token;
    }

    /** Whose it is; empty if it was used, has ended, was none, or they may not sign in. */
    public Optional<Account> accountOf(String token) {
        return entities.createQuery(
                        "select l from PasswordLink l where l.digest = :digest and l.endsAt > :now", PasswordLink.class)
                .setParameter("digest", digest.hexOf(token))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(link -> entities.find(Account.class, link.account()))
                .filter(account -> !account.isDisabled());
    }

    /**
     * Every session of theirs ends. Of two who use it at one moment, one does.
     *
     * @return whose password it is; empty if the link does not work
     */
    public Optional<Account> use(String token, String password) {
        Optional<Account> owner = accountOf(token)
                .map(account -> entities.find(Account.class, account.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(account -> isTaken(token));
        owner.ifPresent(account -> {
            account.changePassword(passwordHasher.hash(password));
            passwordChanged.fire(new PasswordChanged(account.id(), null));
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
