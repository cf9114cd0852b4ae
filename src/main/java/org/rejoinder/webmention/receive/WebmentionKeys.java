package org.rejoinder.webmention.receive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import org.rejoinder.article.Article;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.crypto.Sha256;

/**
 * What stands for a page and an article in the database, and the secret that shows what became of a webmention to whoever sent it:
 * 160 bits derived from its number, of which the database knows only a digest.
 */
@ApplicationScoped
class WebmentionKeys {

    private static final int BYTES = 20;

    private HmacSha256 pairs;
    private HmacSha256 receipts;

    protected WebmentionKeys() {}

    @Inject
    WebmentionKeys(RootKey root) {
        pairs = new HmacSha256(root, "pair of a webmention");
        receipts = new HmacSha256(root, "receipt of a webmention");
    }

    String pair(URI source, Article article) {
        return pairs.hexOf(article.id() + "\n" + source);
    }

    String token(long webmention) {
        byte[] secret = Arrays.copyOf(receipts.of(String.valueOf(webmention)), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    String stored(String token) {
        return Sha256.hexOf(token, 32);
    }
}
