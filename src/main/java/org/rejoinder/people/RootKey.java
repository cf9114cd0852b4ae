package org.rejoinder.people;

import com.google.crypto.tink.subtle.Hkdf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.Settings;

/** The secret of the site, from which every other key is derived (HKDF, RFC 5869), one for each purpose. */
@ApplicationScoped
public class RootKey {

    private byte[] secret;

    protected RootKey() {}

    @Inject
    public RootKey(Settings settings) {
        String text = settings.secret().orElseGet(() -> new Home(settings.home()).key());
        secret = text.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] derive(String purpose, int bytes) {
        try {
            return Hkdf.computeHkdf(
                    "HMACSHA256",
                    secret,
                    new byte[0],
                    ("rejoinder " + purpose).getBytes(StandardCharsets.UTF_8),
                    bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
