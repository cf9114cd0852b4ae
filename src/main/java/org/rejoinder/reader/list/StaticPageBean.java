package org.rejoinder.reader.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.page.PageText;
import org.rejoinder.page.PageType;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reader.article.ArticleView;
import org.rejoinder.reader.meta.PageMetadata;
import org.rejoinder.reader.meta.PageMetadataFactory;

/** A standing page as readers get it. */
@Named
@RequestScoped
public class StaticPageBean {

    @Inject
    private StaticPages pages;

    @Inject
    private PageMetadataFactory pageMetadataFactory;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private CurrentMessages currentMessages;

    private PageMetadata pageMetadata;
    private PageText text;

    /** @return false if there is no such page for readers */
    @Transactional
    boolean open(String wanted) {
        Optional<StaticPage> page = pages.published(wanted);
        page.ifPresent(this::show);
        return page.isPresent();
    }

    @Transactional
    void openPrivacy() {
        show(pages.byType(PageType.PRIVACY));
    }

    private void show(StaticPage page) {
        pageDependencies.site();
        text = pages.textOf(page);
        pageMetadata = pageMetadataFactory.page(text.title(), PlainText.of(text.html()), "/pages/" + page.slug());
    }

    /** Where the page is now that once was at this address. */
    @Transactional
    Optional<String> movedFrom(String former) {
        return pages.movedFrom(former).map(page -> "/pages/" + page.slug());
    }

    /** As it will look once it is saved. */
    void preview(PageText typed) {
        text = typed;
    }

    public String getTitle() {
        return text.title();
    }

    /** May be empty. */
    public SafeHtml getBody() {
        return ArticleView.typeset(text.html(), currentMessages.current());
    }

    /** Null for what has no address yet. */
    public PageMetadata getHead() {
        return pageMetadata;
    }
}
