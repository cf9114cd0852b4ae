package org.rejoinder.article.front;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an article stands first on the front page. */
@Entity
@Table(name = "pinned_article")
class PinnedArticle {

    @Id
    @Column(name = "article_id")
    private long article;

    @Column(name = "pinned_at", nullable = false)
    private Instant pinnedAt;

    protected PinnedArticle() {}

    PinnedArticle(long article, Instant pinnedAt) {
        this.article = article;
        this.pinnedAt = pinnedAt;
    }
}
