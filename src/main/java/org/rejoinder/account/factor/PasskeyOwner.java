package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;

/** By which number a device knows whose passkey it holds; it says nothing to anybody else. */
@ApplicationScoped
class PasskeyOwner {

    private HmacSha256 handle;

    protected PasskeyOwner() {}

    @Inject
    PasskeyOwner(RootKey root) {
        handle = new HmacSha256(root, "passkey owner");
    }

    byte[] handle(long account) {
        return handle.of("account " + account);
    }

    /** Whether a device that says whom it means says this account (WebAuthn, 7.2, step 6). @param said null if it does not */
    boolean isMeant(byte[] said, long account) {
        return said == null || said.length == 0 || MessageDigest.isEqual(said, handle(account));
    }
}
