package org.rejoinder.account.factor;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.factor.PasskeyChallenges.Purpose;
import org.rejoinder.crypto.Sha256;

/** The passkeys of accounts: added by who is signed in, taken in place of a password or after it. */
@ApplicationScoped
@Transactional
public class Passkeys {

    /** More than anybody has. */
    public static final int MOST = 20;

    /** WebAuthn, 4 (credential id): what is shorter could be another's by chance. */
    private static final int SHORTEST_NUMBER = 16;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PasskeyOwner passkeyOwner;

    @Inject
    private PasskeyVerifier verifier;

    @Inject
    private PasskeyChallenges challenges;

    @Inject
    private Event<FactorAdded> added;

    @Inject
    private Event<FactorRemoved> removed;

    @Inject
    private Clock clock;

    public List<Passkey> of(long account) {
        return entities.createQuery(
                        "select p from Passkey p where p.account = :account order by p.addedAt, p.id", Passkey.class)
                .setParameter("account", account)
                .setMaxResults(MOST)
                .getResultList();
    }

    public boolean areThereFor(long account) {
        return !of(account).isEmpty();
    }

    /**
     * @param response what the browser handed in, as JSON
     * @return false if it is none that was asked for: then nothing has changed
     */
    public boolean add(Account owner, String name, String response) {
        hold(owner.id());
        return verifier.registration(response)
                .filter(data -> isAsked(data, owner.id()))
                .filter(data -> keep(owner, name, data.getAttestationObject().getAuthenticatorData()))
                .isPresent();
    }

    private boolean isAsked(RegistrationData data, long owner) {
        String challenge = PasskeyVerifier.challenge(data.getCollectedClientData());
        return verifier.holds(data, challenge) && challenges.take(Purpose.ADD, owner, challenge);
    }

    private boolean keep(Account owner, String name, AuthenticatorData<?> said) {
        AttestedCredentialData credential = said.getAttestedCredentialData();
        if (credential.getCredentialId().length < SHORTEST_NUMBER) {
            return false;
        }
        String id = idOf(credential.getCredentialId());
        if (entities.find(Passkey.class, id) != null || of(owner.id()).size() >= MOST) {
            return false;
        }
        var state = new PasskeyState(said.getSignCount(), said.isFlagBE());
        entities.persist(new Passkey(id, owner.id(), name, verifier.written(credential), state, clock.instant()));
        added.fire(new FactorAdded(owner.id(), FactorKind.PASSKEY, owner.id()));
        return true;
    }

    /** In place of a password: then its owner must have shown the device who they are. */
    public Optional<Account> signIn(String response) {
        return verifier.authentication(response)
                .flatMap(data -> find(data).flatMap(found -> use(data, found, Purpose.SIGN_IN)));
    }

    /** Whether whoever is signed in has proved again that it is them. */
    public boolean confirm(Account owner, String response) {
        return take(owner.id(), response, Purpose.CONFIRM);
    }

    /** After the password, by one of this account's. */
    boolean take(long account, String response) {
        return take(account, response, Purpose.SECOND_STEP);
    }

    private boolean take(long account, String response, Purpose purpose) {
        return verifier.authentication(response)
                .flatMap(data -> find(data)
                        .filter(found -> found.account() == account)
                        .flatMap(found -> use(data, found, purpose)))
                .isPresent();
    }

    private Optional<Passkey> find(AuthenticationData data) {
        return Optional.ofNullable(data.getCredentialId()).map(number -> entities.find(Passkey.class, idOf(number)));
    }

    private Optional<Account> use(AuthenticationData data, Passkey found, Purpose purpose) {
        Account owner = hold(found.account());
        entities.refresh(found);
        String challenge = PasskeyVerifier.challenge(data.getCollectedClientData());
        long whose = purpose == Purpose.SIGN_IN ? PasskeyChallenges.NOBODY : owner.id();
        boolean good = !owner.isDisabled()
                && passkeyOwner.isMeant(data.getUserHandle(), owner.id())
                && verifier.holds(data, found, challenge, purpose != Purpose.SECOND_STEP)
                && challenges.take(purpose, whose, challenge);
        if (!good) {
            return Optional.empty();
        }
        found.used(data.getAuthenticatorData().getSignCount(), clock.instant());
        return Optional.of(owner);
    }

    /** @return false if they have none of this number */
    boolean remove(Account owner, String id) {
        boolean gone = entities.createQuery("delete from Passkey p where p.id = :id and p.account = :account")
                        .setParameter("id", id)
                        .setParameter("account", owner.id())
                        .executeUpdate()
                == 1;
        if (gone) {
            removed.fire(new FactorRemoved(owner.id(), FactorKind.PASSKEY, owner.id()));
        }
        return gone;
    }

    void deleteAll(long account) {
        entities.createQuery("delete from Passkey p where p.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private static String idOf(byte[] number) {
        return Sha256.hexOf(number, 32);
    }

    private Account hold(long account) {
        return entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE);
    }
}
