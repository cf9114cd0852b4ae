package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.crypto.Sha256;
import org.rejoinder.settings.Network;

/**
 * What stands for networks in the database, and the secret that shows a report to whoever made it: 160 bits derived from its
 * number, of which the database knows only a digest.
 */
@ApplicationScoped
class ReportKeys {

    private static final int BYTES = 20;

    private HmacSha256 networks;
    private HmacSha256 receipts;

    protected ReportKeys() {}

    @Inject
    ReportKeys(RootKey root) {
        networks = new HmacSha256(root, "network of a report");
        receipts = new HmacSha256(root, "receipt of a report");
    }

    String of(Network network) {
        return networks.hexOf(network.toString());
    }

    /** @param browser what it called itself */
    String of(Network network, String browser, long reply, ReportInput input) {
        return networks.hexOf(String.join("\n", network.toString(), browser, String.valueOf(reply), input.whole()));
    }

    String token(long report) {
        byte[] secret = Arrays.copyOf(receipts.of(String.valueOf(report)), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    String stored(String token) {
        return Sha256.hexOf(token, 32);
    }
}
