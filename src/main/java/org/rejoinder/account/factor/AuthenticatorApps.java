package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.rejoinder.account.Account;
import org.rejoinder.crypto.AesGcmCipher;
import org.rejoinder.crypto.DecryptionException;
import org.rejoinder.crypto.RootKey;

/** Apps that make codes. What the site shares with one is sealed for its account alone. */
@ApplicationScoped
@Transactional
public class AuthenticatorApps {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<FactorAdded> added;

    @Inject
    private Event<FactorRemoved> removed;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();
    private AesGcmCipher kept;
    private AesGcmCipher proposed;

    protected AuthenticatorApps() {}

    @Inject
    AuthenticatorApps(RootKey root) {
        kept = new AesGcmCipher(root, "authenticator app");
        proposed = new AesGcmCipher(root, "proposed authenticator app");
    }

    public TotpSecret propose() {
        return TotpSecret.random(random);
    }

    /** For a form that comes back with a code: nothing is kept before one was right. */
    public String seal(TotpSecret secret, Account owner) {
        return proposed.seal(secret.text(), owner(owner.id()));
    }

    /** @return empty for what this site has not sealed for them */
    public Optional<TotpSecret> open(String sealed, Account owner) {
        try {
            return Optional.of(new TotpSecret(proposed.open(sealed, owner(owner.id()))));
        } catch (DecryptionException e) {
            return Optional.empty();
        }
    }

    /** @return false if that is no code of now, or there is an app already: then nothing has changed */
    public boolean add(Account owner, TotpSecret secret, String typed) {
        entities.find(Account.class, owner.id(), LockModeType.PESSIMISTIC_WRITE);
        OptionalLong step = Totp.stepOf(secret.bytes(), TypedCode.of(typed).text(), clock.instant());
        if (step.isEmpty() || isThereFor(owner.id())) {
            return false;
        }
        entities.persist(new AuthenticatorApp(
                owner.id(), kept.seal(secret.text(), owner(owner.id())), step.getAsLong(), clock.instant()));
        added.fire(new FactorAdded(owner.id(), FactorKind.APP, owner.id()));
        return true;
    }

    public void remove(Account owner) {
        if (delete(owner.id())) {
            removed.fire(new FactorRemoved(owner.id(), FactorKind.APP, owner.id()));
        }
    }

    boolean delete(long account) {
        return entities.createQuery("delete from AuthenticatorApp a where a.account = :account")
                        .setParameter("account", account)
                        .executeUpdate()
                == 1;
    }

    public boolean isThereFor(long account) {
        return entities.find(AuthenticatorApp.class, account) != null;
    }

    /** Takes a code, once: of two who have it at one moment, one gets in. */
    boolean take(long account, TypedCode code) {
        AuthenticatorApp app = entities.find(AuthenticatorApp.class, account);
        if (app == null) {
            return false;
        }
        byte[] secret = new TotpSecret(kept.open(app.sealed(), owner(account))).bytes();
        OptionalLong step = Totp.stepOf(secret, code.text(), clock.instant());
        return step.isPresent()
                && entities.createQuery(
                                        "update AuthenticatorApp a set a.lastStep = :step where a.account = :account and a.lastStep < :step")
                                .setParameter("step", step.getAsLong())
                                .setParameter("account", account)
                                .executeUpdate()
                        == 1;
    }

    private static String owner(long account) {
        return "account " + account;
    }
}
