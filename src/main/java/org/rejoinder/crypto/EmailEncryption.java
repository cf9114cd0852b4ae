package org.rejoinder.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.Settings;

/**
 * Seals addresses (AES-256-GCM), bound to whom they belong to, and digests them (HMAC-SHA-256). While the secret is being
 * changed, it opens and finds what was sealed with the one before, too.
 */
@ApplicationScoped
public class EmailEncryption {

    private Settings settings;

    private volatile InUse inUse;

    /** What the settings or the key files said last. */
    private Secrets told;

    /** @param keys the present secret's first */
    private record InUse(Secrets secrets, List<EmailKeys> keys) {}

    protected EmailEncryption() {}

    @Inject
    EmailEncryption(Settings settings) {
        this.settings = settings;
        told = Secrets.of(settings);
        use(told);
    }

    void use(Secrets some) {
        inUse = new InUse(some, some.all().stream().map(EmailKeys::new).toList());
    }

    /**
     * Looks whether the secret is another by now. A previous one that is no longer there is still held until the next change:
     * that costs nothing, and whoever took it away too early has lost nothing while this process runs.
     *
     * @return whether there is something to seal anew
     */
    boolean refresh() {
        Secrets now = Secrets.of(settings);
        boolean onlyLess =
                now.current().equals(told.current()) && now.previous().isEmpty();
        if (onlyLess || now.equals(told)) {
            return false;
        }
        told = now;
        use(now);
        return true;
    }

    Secrets secrets() {
        return inUse.secrets();
    }

    /** @param owner who has a number already */
    public void seal(EmailAddress address, EmailOwner owner) {
        owner.seal(seal(address, owner.spelling().of(address), owner.owner()));
    }

    EncryptedEmail seal(EmailAddress address, String spelling, String owner) {
        return inUse.keys().get(0).seal(address, spelling, owner);
    }

    /** @throws DecryptionException if no key that is here opens it for this owner */
    public EmailAddress open(EmailOwner owner) {
        return open(owner.address(), owner.owner());
    }

    EmailAddress open(EncryptedEmail address, String owner) {
        var why = new DecryptionException(null);
        for (EmailKeys each : inUse.keys()) {
            if (each.mayOpen(address)) {
                try {
                    return each.open(address, owner);
                } catch (DecryptionException e) {
                    why = e;
                }
            }
        }
        throw why;
    }

    /** Whether somebody who has this mailbox has that of the owner, who may have been found by a {@link EmailSpelling} of it. */
    public boolean isMailboxOf(EmailOwner owner, EmailAddress address) {
        return open(owner).isSameMailbox(address);
    }

    boolean isUpToDate(EncryptedEmail address) {
        return address.isSealedWith(fingerprint());
    }

    /** What finds an address without knowing it. */
    String digest(String spelling) {
        return inUse.keys().get(0).digest(spelling);
    }

    /** What an address may be found by, also while the secret is being changed. */
    public List<String> digests(EmailAddress address, EmailSpelling spelling) {
        return inUse.keys().stream()
                .flatMap(each -> spelling.allOf(address).stream().map(each::digest))
                .toList();
    }

    /** What addresses that are up to date are sealed with. */
    String fingerprint() {
        return inUse.keys().get(0).fingerprint();
    }
}
