package org.rejoinder.reader.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.preview.PreviewLink;
import org.rejoinder.article.preview.PreviewLinks;

/** What a preview link shows. */
@Named
@RequestScoped
public class PreviewPage {

    @Inject
    private PreviewLinks links;

    @Inject
    private Revisions revisions;

    @Inject
    private ArticlePage page;

    private String article;
    private Instant endsAt;

    /** @return false if the link does not work */
    @Transactional
    boolean open(String token) {
        Optional<PreviewLink> link = links.byToken(token);
        link.ifPresent(found -> {
            if (found.isPublic()) {
                article = "/articles/" + found.article().slug();
            } else {
                endsAt = found.endsAt();
                page.preview(revisions.newestOf(found.article()).manuscript());
            }
        });
        return link.isPresent();
    }

    /** The address of the article, once it is public; null before. */
    String getArticle() {
        return article;
    }

    /** Until when the link works; null if no link leads here. */
    public Instant getEndsAt() {
        return endsAt;
    }
}
