package org.rejoinder.reader.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reader.meta.PageMetadata;
import org.rejoinder.reader.meta.PageMetadataFactory;

/** The years and months in which articles came out, newest first, on the site's clocks. */
@Named
@RequestScoped
public class ArchivePage {

    /** A year with its months. */
    public record Year(int number, List<Month> months) {}

    /** A month with how many articles came out in it. */
    public record Month(String name, String address, long articles) {

        private static Month of(PublishedArticles.Month found, Messages words) {
            return new Month(words.monthOfYear(found.month()), ArchiveMonths.address(found.month()), found.articles());
        }
    }

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private PageMetadataFactory pageMetadataFactory;

    @Inject
    private PageDependencies pageDependencies;

    private final List<Year> years = new ArrayList<>();
    private PageMetadata pageMetadata;

    @Transactional
    void open() {
        pageDependencies.articles();
        Messages words = currentMessages.current();
        pageMetadata = pageMetadataFactory.page(words.of("archive.title"), words.of("archive.lead"), "/archive");
        for (PublishedArticles.Month found :
                publishedArticles.months(publishingSettingsService.rules().timeZone())) {
            int year = found.month().getYear();
            if (years.isEmpty() || years.get(years.size() - 1).number() != year) {
                years.add(new Year(year, new ArrayList<>()));
            }
            years.get(years.size() - 1).months().add(Month.of(found, words));
        }
    }

    public List<Year> getYears() {
        return years;
    }

    public PageMetadata getHead() {
        return pageMetadata;
    }
}
