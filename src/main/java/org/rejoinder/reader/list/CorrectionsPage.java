package org.rejoinder.reader.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rejoinder.article.Corrections;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reader.article.CorrectionView;
import org.rejoinder.reader.meta.PageMetadata;
import org.rejoinder.reader.meta.PageMetadataFactory;

/** What was corrected on this site, newest first. */
@Named
@RequestScoped
public class CorrectionsPage {

    static final int ON_A_PAGE = 50;

    private static final String PATH = "/corrections";

    @Inject
    private Corrections corrections;

    @Inject
    private PageMetadataFactory pageMetadataFactory;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private PageDependencies pageDependencies;

    private PageMetadata pageMetadata;
    private boolean first;
    private boolean more;
    private List<CorrectionView> shown = List.of();

    /** @param before the number of the correction that the page before ended with; {@link Long#MAX_VALUE} for the first */
    @Transactional
    public void open(long before) {
        List<CorrectionView> found = corrections.publicBefore(before, ON_A_PAGE + 1).stream()
                .map(CorrectionView::of)
                .toList();
        pageDependencies.articles();
        first = before == Long.MAX_VALUE;
        more = found.size() > ON_A_PAGE;
        shown = more ? found.subList(0, ON_A_PAGE) : found;
        Messages words = currentMessages.current();
        pageMetadata = pageMetadataFactory.some(
                words.of(first ? "corrections.title" : "corrections.older"),
                words.of("corrections.lead"),
                first ? PATH : before(before),
                more ? before(getOlder()) : null);
    }

    private static String before(long number) {
        return PATH + "?before=" + number;
    }

    public PageMetadata getHead() {
        return pageMetadata;
    }

    public List<CorrectionView> getCorrections() {
        return shown;
    }

    public boolean isFirst() {
        return first;
    }

    /** The number that the next page begins behind; null on the last. */
    public Long getOlder() {
        return more ? shown.get(shown.size() - 1).id() : null;
    }
}
