package org.rejoinder.exchange.address;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.crypto.Sha256;

/** Where an article, a list of articles, a standing page or a picture was before it was here. */
@Entity
@Table(name = "former_address")
public class FormerAddress {

    private static final int DIGEST_BYTES = 32;

    /** Of the path, which may be too long for an index. */
    @Id
    private String digest;

    @Column(nullable = false)
    private String path;

    /** One of four is there. */
    @Column(name = "article_id")
    private Long article;

    @Column(name = "page_id")
    private Long page;

    /** A path of this site; null for that of an article or a page. */
    private String target;

    /** Null unless it was typed. */
    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "picture_id")
    private Long picture;

    /** Which import a path of this site came with; null for all others. */
    @Column(name = "run_id")
    private Long run;

    protected FormerAddress() {}

    private FormerAddress(FormerPath path, Long article, Long page, Long picture) {
        this.digest = digestOf(path);
        this.path = path.path();
        this.article = article;
        this.page = page;
        this.picture = picture;
    }

    static FormerAddress ofArticle(FormerPath path, long article) {
        return new FormerAddress(path, article, null, null);
    }

    static FormerAddress ofPage(FormerPath path, long page) {
        return new FormerAddress(path, null, page, null);
    }

    static FormerAddress ofPicture(FormerPath path, long picture) {
        return new FormerAddress(path, null, null, picture);
    }

    /** One of a list of articles. */
    static FormerAddress ofList(FormerPath path, String target, long run) {
        var address = new FormerAddress(path, null, null, null);
        address.target = target;
        address.run = run;
        return address;
    }

    /** One that somebody has typed. */
    static FormerAddress typed(FormerPath path, RedirectTarget target, Instant at) {
        var address = new FormerAddress(path, target.article(), target.page(), null);
        address.target = target.path();
        address.addedAt = at;
        return address;
    }

    static String digestOf(FormerPath path) {
        return Sha256.hexOf(path.path(), DIGEST_BYTES);
    }

    String path() {
        return path;
    }

    Optional<Long> article() {
        return Optional.ofNullable(article);
    }

    Optional<Long> picture() {
        return Optional.ofNullable(picture);
    }

    Optional<Long> page() {
        return Optional.ofNullable(page);
    }

    Optional<String> target() {
        return Optional.ofNullable(target);
    }
}
