package org.rejoinder.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rejoinder.article.Corrections;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.pagecache.PageDependencies;

/** What was corrected on this site, newest first. */
@Named
@RequestScoped
public class CorrectionsPage {

    static final int ON_A_PAGE = 50;

    private static final String PATH = "/corrections";

    @Inject
    private Corrections corrections;

    @Inject
    private Heads heads;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private PageDependencies pageDependencies;

    private Head head;
    private boolean first;
    private boolean more;
    private List<CorrectionView> shown = List.of();

    /** @param before the number of the correction that the page before ended with; {@link Long#MAX_VALUE} for the first */
    @Transactional
    void open(long before) {
        List<CorrectionView> found = corrections.publicBefore(before, ON_A_PAGE + 1).stream()
                .map(CorrectionView::of)
                .toList();
        pageDependencies.articles();
        first = before == Long.MAX_VALUE;
        more = found.size() > ON_A_PAGE;
        shown = more ? found.subList(0, ON_A_PAGE) : found;
        Messages words = currentMessages.current();
        head = heads.some(
                words.of(first ? "corrections.title" : "corrections.older"),
                words.of("corrections.lead"),
                first ? PATH : before(before),
                more ? before(getOlder()) : null);
    }

    private static String before(long number) {
        return PATH + "?before=" + number;
    }

    public Head getHead() {
        return head;
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
