package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Articles;
import org.rejoinder.article.preview.PreviewLinks;

/** The links that let others read what is not public yet: made, listed and revoked beside the editor. */
@Named
@ViewScoped
public class PreviewBean implements Serializable {

    /** A link that works. Its address was told to whoever made it, once. */
    public record Row(long id, String by, Instant madeAt, Instant endsAt) implements Serializable {}

    @Inject
    private Articles articles;

    @Inject
    private PreviewLinks links;

    @Inject
    private CurrentUser currentUser;

    private Long article;
    private List<Row> rows = List.of();
    private String made;

    @PostConstruct
    void open() {
        String shown = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(ArticleBean.SHOWN)
                .toString();
        if (!shown.equals("new")) {
            article = Long.valueOf(shown);
            list();
        }
    }

    private void list() {
        rows = links.of(articles.with(article).orElseThrow()).stream()
                .map(link -> new Row(link.id(), link.madeBy(), link.madeAt(), link.endsAt()))
                .toList();
    }

    public void make() {
        made = links.make(currentUser.account().orElseThrow(), article);
        list();
    }

    public void revoke(long link) {
        links.revoke(currentUser.account().orElseThrow(), article, link);
        made = null;
        list();
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The address of the one that was just made; null if none was. */
    public String getMade() {
        return made;
    }
}
