package org.rejoinder.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A slug that has been public, and whose it is. */
@Entity
@Table(name = "standing_page_slug")
class PageSlugRedirect {

    @Id
    private String slug;

    @Column(name = "page_id", nullable = false)
    private Long page;

    protected PageSlugRedirect() {}

    PageSlugRedirect(StaticPage page) {
        this.slug = page.slug();
        this.page = page.id();
    }

    Long page() {
        return page;
    }
}
