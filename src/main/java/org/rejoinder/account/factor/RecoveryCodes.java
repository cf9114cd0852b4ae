package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;

/** Ten codes for when a phone is lost. Each lets in once; only keyed digests of them are kept. */
@ApplicationScoped
@Transactional
public class RecoveryCodes {

    public static final int MANY = 10;

    /** From here on their owner is told to make new ones. */
    public static final int FEW = 3;

    /** Without what is taken for something else: 0, 1, i, l and o. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LETTERS_OF_A_HALF = 5;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<RecoveryCodesRenewed> renewed;

    @Inject
    private Event<RecoveryCodeUsed> used;

    private final SecureRandom random = new SecureRandom();
    private HmacSha256 digest;

    protected RecoveryCodes() {}

    @Inject
    RecoveryCodes(RootKey root) {
        digest = new HmacSha256(root, "recovery code");
    }

    /**
     * Those from before are worth nothing any more.
     *
     * @return the new ones, which nobody can be told again
     */
    public List<String> renew(Account owner) {
        entities.find(Account.class, owner.id(), LockModeType.PESSIMISTIC_WRITE);
        boolean first = deleteAll(owner.id()) == 0;
        List<String> codes =
                Stream.generate(this::random).distinct().limit(MANY).toList();
        codes.forEach(code -> entities.persist(new RecoveryCode(digestOf(owner.id(), code), owner.id())));
        if (!first) {
            renewed.fire(new RecoveryCodesRenewed(owner.id(), owner.id()));
        }
        return codes;
    }

    /** Those of some that would let this account in. */
    public List<String> valid(Account owner, Collection<String> some) {
        return some.stream()
                .limit(MANY)
                .filter(code -> entities.find(RecoveryCode.class, digestOf(owner.id(), code)) != null)
                .toList();
    }

    public int left(long account) {
        return entities.createQuery("select count(c) from RecoveryCode c where c.account = :account", Long.class)
                .setParameter("account", account)
                .getSingleResult()
                .intValue();
    }

    /** Takes a code, once: of two who have it at one moment, one gets in. */
    boolean take(long account, TypedCode code) {
        boolean taken = entities.createQuery("delete from RecoveryCode c where c.digest = :digest")
                        .setParameter("digest", digestOf(account, code.text()))
                        .executeUpdate()
                == 1;
        if (taken) {
            used.fire(new RecoveryCodeUsed(account, left(account)));
        }
        return taken;
    }

    int deleteAll(long account) {
        return entities.createQuery("delete from RecoveryCode c where c.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private String random() {
        return half() + "-" + half();
    }

    private String half() {
        return random.ints(LETTERS_OF_A_HALF, 0, ALPHABET.length())
                .mapToObj(each -> String.valueOf(ALPHABET.charAt(each)))
                .collect(Collectors.joining());
    }

    private String digestOf(long account, String code) {
        return digest.hexOf(account + " " + TypedCode.of(code).text());
    }
}
