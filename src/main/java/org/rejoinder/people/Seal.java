package org.rejoinder.people;

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
public class Seal {

    private Settings settings;

    /** The present secret's first. */
    private volatile List<AddressKeys> keys;

    private volatile Secrets secrets;

    /** What the settings or the key files said last. */
    private Secrets told;

    protected Seal() {}

    @Inject
    Seal(Settings settings) {
        this.settings = settings;
        told = Secrets.of(settings);
        use(told);
    }

    void use(Secrets some) {
        secrets = some;
        keys = some.all().stream().distinct().map(AddressKeys::new).toList();
    }

    /** @return whether the secret has changed */
    boolean refresh() {
        Secrets now = Secrets.of(settings);
        boolean changed = !now.equals(told);
        if (changed) {
            told = now;
            use(now);
        }
        return changed;
    }

    Secrets secrets() {
        return secrets;
    }

    SealedAddress seal(EmailAddress address, String owner) {
        return keys.get(0).seal(address, owner);
    }

    EmailAddress open(SealedAddress address, String owner) {
        IllegalStateException why = new IllegalStateException("sealed with a secret that is not here any more");
        for (AddressKeys each : keys) {
            if (each.mayOpen(address)) {
                try {
                    return each.open(address, owner);
                } catch (IllegalStateException e) {
                    why = e;
                }
            }
        }
        throw why;
    }

    /** What finds an address without knowing it. */
    String digest(EmailAddress address) {
        return keys.get(0).digest(address);
    }

    /** What it may be found by while the secret is being changed. */
    List<String> digests(EmailAddress address) {
        return keys.stream().map(each -> each.digest(address)).toList();
    }

    /** What addresses that are up to date are sealed with. */
    String fingerprint() {
        return keys.get(0).fingerprint();
    }
}
