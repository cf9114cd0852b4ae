package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.article.MissingAltTextException;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Revision;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.StaleArticleException;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;

/** Every text that an article has had, what differs between two of them, and the way back to one. */
@Named
@ViewScoped
public class RevisionBean implements Serializable {

    /** The most that the list shows at once. */
    static final int ON_A_PAGE = 50;

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Publishing publishing;

    @Inject
    private CurrentUser currentUser;

    private long id;
    private int version;
    private String title;
    private List<RevisionRow> rows;
    private boolean more;
    private int from;
    private int to;
    private int newest;
    private RevisionRow former;
    private RevisionRow latter;
    private ArticleDiff change;

    @PostConstruct
    void open() {
        var request = FacesContext.getCurrentInstance().getExternalContext();
        id = Long.parseLong(request.getRequestMap().get(ArticleBean.SHOWN).toString());
        Article article = articles.with(id).orElseThrow();
        version = article.version();
        newest = article.newest();
        title = revisions.newestOf(article).manuscript().title();
        int before = number(request.getRequestParameterMap().get("before")).orElse(Integer.MAX_VALUE);
        List<RevisionRow> found = revisions.of(article, before, ON_A_PAGE + 1).stream()
                .map(revision -> RevisionRow.of(revision, article))
                .toList();
        more = found.size() > ON_A_PAGE;
        rows = more ? found.subList(0, ON_A_PAGE) : found;
        to = number(request.getRequestParameterMap().get("to")).orElse(article.newest());
        from = number(request.getRequestParameterMap().get("from")).orElse(Math.max(1, to - 1));
        compare(article);
    }

    private void compare(Article article) {
        Optional<Revision> before = revisions.of(article, from);
        Optional<Revision> after = revisions.of(article, to);
        if (from != to && before.isPresent() && after.isPresent()) {
            change = ArticleDiff.between(before.get().manuscript(), after.get().manuscript());
            former = RevisionRow.of(before.get(), article);
            latter = RevisionRow.of(after.get(), article);
        }
    }

    public void restore(int number) {
        try {
            publishing.restore(currentUser.account().orElseThrow(), id, version, number);
            DeskMessages.tellNext("revisions.restored", number);
            Redirection.to("/desk/articles/" + id);
        } catch (MissingAltTextException e) {
            DeskMessages.complainNext("revisions.alternative.missing");
            Redirection.to("/desk/articles/" + id + "/revisions");
        } catch (StaleArticleException e) {
            DeskMessages.complainNext("revisions.changedMeanwhile");
            Redirection.to("/desk/articles/" + id + "/revisions");
        }
    }

    private static Optional<Integer> number(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public List<RevisionRow> getRows() {
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

    public int getFrom() {
        return from;
    }

    public int getTo() {
        return to;
    }

    /** The number of the newest. */
    public int getNewest() {
        return newest;
    }

    /** What is compared; null if there are no two. */
    public RevisionRow getFormer() {
        return former;
    }

    public RevisionRow getLatter() {
        return latter;
    }

    /** Null if there are no two to compare. */
    public ArticleDiff getChange() {
        return change;
    }
}
