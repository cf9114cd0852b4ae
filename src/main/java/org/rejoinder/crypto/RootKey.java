package org.rejoinder.crypto;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SiteKey;

/**
 * The key of the site, from which every other key is derived but those of the addresses. It stays when the secret changes
 * that it is sealed with, and so do receipts, links, and the chain of the log.
 */
@ApplicationScoped
public class RootKey {

    @Resource(lookup = "java:app/rejoinder")
    private DataSource database;

    private Settings settings;
    private volatile KeyDerivation keyDerivation;

    protected RootKey() {}

    @Inject
    RootKey(Settings settings) {
        this.settings = settings;
    }

    /** For who has it at hand. */
    RootKey(String key) {
        keyDerivation = new KeyDerivation(key);
    }

    public byte[] derive(String purpose, int bytes) {
        if (keyDerivation == null) {
            keyDerivation = new KeyDerivation(read());
        }
        return keyDerivation.derive(purpose, bytes);
    }

    /** The launcher has made it, and made sure that it can be opened. */
    private String read() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select sealed from site_key");
                var rows = query.executeQuery()) {
            rows.next();
            String sealed = rows.getString(1);
            return Secrets.of(settings).all().stream()
                    .flatMap(secret -> SiteKey.open(sealed, secret).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the site's key was sealed with another secret"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
