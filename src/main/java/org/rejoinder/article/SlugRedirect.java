package org.rejoinder.article;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A slug that has been public, and whose it is for ever. */
@Entity
@Table(name = "article_slug")
class SlugRedirect {

    @Id
    private String slug;

    @ManyToOne(optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    protected SlugRedirect() {}

    SlugRedirect(Article article) {
        this.slug = article.slug();
        this.article = article;
    }

    Article article() {
        return article;
    }
}
