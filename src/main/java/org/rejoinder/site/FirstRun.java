package org.rejoinder.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.RandomToken;
import org.rejoinder.settings.Settings;

/**
 * A site without accounts gets its administrator: from the settings, or from whoever reads the log and opens the link in
 * it. The link works once, for as long as this process runs and there is no account.
 */
@ApplicationScoped
public class FirstRun {

    private static final Logger LOG = Logger.getLogger(FirstRun.class.getName());

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    private final AtomicReference<String> token = new AtomicReference<>();

    void prepare() {
        if (!accounts.isEmpty()) {
            return;
        }
        Optional<Settings.FirstAdministrator> given = settings.administrator();
        if (given.isPresent()) {
            EmailAddress email = EmailAddress.parse(given.get().email()).orElseThrow();
            accounts.addFirst(
                    email, Settings.FirstAdministrator.NAME, given.get().password());
        } else {
            token.set(newToken());
            LOG.info("There is no account yet. Make the administrator at %s/setup/%s"
                    .formatted(settings.site(), token.get()));
        }
    }

    /** Whether this is the link from the log and nobody has used it yet. */
    public boolean admits(String given) {
        String expected = token.get();
        return expected != null && MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    /** @throws IllegalStateException if the link was used meanwhile */
    public Account administrator(String given, EmailAddress email, String name, String password) {
        if (!admits(given) || !token.compareAndSet(token.get(), null)) {
            throw new IllegalStateException("the setup link has been used");
        }
        return accounts.addFirst(email, name, password);
    }

    private static String newToken() {
        return RandomToken.next();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
