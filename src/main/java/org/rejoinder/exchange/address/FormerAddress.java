package org.rejoinder.exchange.address;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.rejoinder.crypto.Sha256;

/** Where an article was before it was here. */
@Entity
@Table(name = "former_address")
public class FormerAddress {

    private static final int DIGEST_BYTES = 32;

    /** Of the path, which may be too long for an index. */
    @Id
    private String digest;

    @Column(nullable = false)
    private String path;

    @Column(name = "article_id", nullable = false)
    private long article;

    protected FormerAddress() {}

    FormerAddress(FormerPath path, long article) {
        this.digest = digestOf(path);
        this.path = path.path();
        this.article = article;
    }

    static String digestOf(FormerPath path) {
        return Sha256.hexOf(path.path(), DIGEST_BYTES);
    }

    long article() {
        return article;
    }
}
