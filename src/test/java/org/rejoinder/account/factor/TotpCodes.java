package org.rejoinder.account.factor;

import java.time.Instant;

/** What an authenticator app shows. */
public final class TotpCodes {

    private TotpCodes() {}

    /** @param key as a page shows it */
    public static String codeOf(String key, int stepsAhead) {
        byte[] secret = new TotpSecret(key.replace(" ", "")).bytes();
        return Totp.code(secret, Totp.stepAt(Instant.now()) + stepsAhead);
    }
}
