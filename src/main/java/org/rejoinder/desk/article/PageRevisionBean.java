package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.branding.StaleVersionException;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;
import org.rejoinder.page.PageRevision;
import org.rejoinder.page.PageRevisions;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;

/** Every text that a page has had, what a change was, and the way back. {@code ?of=3} shows what the third one changed. */
@Named
@ViewScoped
public class PageRevisionBean implements Serializable {

    private static final int ON_A_PAGE = 50;

    /** A text in the list. */
    public record Row(int number, String by, Instant at) implements Serializable {

        private static Row of(PageRevision revision) {
            return new Row(revision.number(), revision.savedBy(), revision.savedAt());
        }
    }

    @Inject
    private StaticPages pages;

    @Inject
    private PageRevisions revisions;

    @Inject
    private CurrentUser currentUser;

    private long id;
    private int version;
    private String title;
    private List<Row> rows;
    private boolean more;
    private int newest;
    private int of;
    private Row former;
    private Row latter;
    private ArticleDiff change;

    @PostConstruct
    void open() {
        var request = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, String> asked = request.getRequestParameterMap();
        id = Long.parseLong(request.getRequestMap().get(PageBean.SHOWN).toString());
        StaticPage page = pages.with(id).orElseThrow();
        version = page.version();
        title = pages.textOf(page).title();
        newest = revisions.of(id, Integer.MAX_VALUE, 1).stream()
                .findFirst()
                .map(PageRevision::number)
                .orElse(0);
        List<PageRevision> found =
                revisions.of(id, number(asked.get("before")).orElse(Integer.MAX_VALUE), ON_A_PAGE + 1);
        more = found.size() > ON_A_PAGE;
        rows = found.stream().limit(ON_A_PAGE).map(Row::of).toList();
        of = number(asked.get("of")).orElse(newest);
        Optional<PageRevision> before = revisions.of(id, of - 1);
        Optional<PageRevision> after = revisions.of(id, of);
        if (before.isPresent() && after.isPresent()) {
            change = ArticleDiff.between(before.get().text(), after.get().text());
            former = Row.of(before.get());
            latter = Row.of(after.get());
        }
    }

    private static Optional<Integer> number(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    public void restore(int number) {
        try {
            pages.restore(currentUser.account().orElseThrow(), id, version, number);
            DeskMessages.tellNext("revisions.restored.page", number);
        } catch (StaleVersionException e) {
            DeskMessages.complainNext("revisions.changedMeanwhile");
        }
        Redirection.to("/desk/pages/" + id + "/revisions");
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether there are older ones. */
    public boolean isMore() {
        return more;
    }

    /** The number of the oldest that is shown. */
    public int getOldest() {
        return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number();
    }

    public int getNewest() {
        return newest;
    }

    /** The one whose change is shown. */
    public int getOf() {
        return of;
    }

    /** What is compared; null if there is none before it. */
    public Row getFormer() {
        return former;
    }

    public Row getLatter() {
        return latter;
    }

    /** Null if there is none before it. */
    public ArticleDiff getChange() {
        return change;
    }
}
