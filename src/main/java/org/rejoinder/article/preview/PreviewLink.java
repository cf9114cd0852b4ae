package org.rejoinder.article.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;

/** Lets somebody without account read the newest text of an article, until it ends or is revoked. */
@Entity
@Table(name = "preview_link")
public class PreviewLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "preview_link")
    @SequenceGenerator(name = "preview_link", sequenceName = "preview_link_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @Column(nullable = false)
    private String digest;

    @Column(nullable = false)
    private int revision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "made_by")
    private Account madeBy;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected PreviewLink() {}

    PreviewLink(Article article, String digest, Account madeBy, Instant madeAt, Instant endsAt) {
        this.article = article;
        this.digest = digest;
        this.revision = article.newest();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.endsAt = endsAt;
    }

    /** Whether readers get by now what it was made for. */
    public boolean isPublic() {
        return article.isPublished() && article.shown() >= revision;
    }

    public Long id() {
        return id;
    }

    public Article article() {
        return article;
    }

    public String madeBy() {
        return madeBy.name();
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant endsAt() {
        return endsAt;
    }
}
