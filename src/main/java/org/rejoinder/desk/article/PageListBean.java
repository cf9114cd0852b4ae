package org.rejoinder.desk.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;

/** The standing pages, in a list. */
@Named
@RequestScoped
public class PageListBean {

    /**
     * A page.
     *
     * @param changedAt null if nobody ever touched it
     */
    public record Row(long id, String title, String address, boolean published, Instant changedAt) {}

    @Inject
    private StaticPages pages;

    public List<Row> getRows() {
        return pages.all().stream().map(this::row).toList();
    }

    private Row row(StaticPage page) {
        return new Row(
                page.id(),
                pages.textOf(page).title(),
                "/pages/" + page.slug(),
                page.isPublished(),
                page.changedAt().orElse(null));
    }
}
