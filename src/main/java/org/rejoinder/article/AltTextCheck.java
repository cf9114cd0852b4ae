package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.html.ArticleImage;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;

/** Whoever does not see a picture is told what is on it, unless it is there for its looks alone. */
@ApplicationScoped
public class AltTextCheck {

    @Inject
    private Revisions revisions;

    @Inject
    private Pictures pictures;

    /** @throws MissingAltTextException if its newest text has a picture that some readers would learn nothing of */
    void require(Article article) {
        require(revisions.newestOf(article).manuscript().body());
    }

    /** @throws MissingAltTextException if it has a picture that some readers would learn nothing of */
    public void require(String body) {
        List<String> missing = ArticleImage.in(body).stream()
                .filter(picture -> picture.alternative().isBlank())
                .flatMap(picture -> pictures.nameUnlessDecorative(picture.address()).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingAltTextException(missing);
        }
    }

    /** @throws MissingAltTextException if somebody who does not see it would learn nothing of it */
    public void require(Picture picture) {
        if (picture.words().alternative().isBlank() && !picture.words().decorative()) {
            throw new MissingAltTextException(List.of(picture.name()));
        }
    }

    /** Nobody looks at it again before it goes out. */
    void requireIfScheduled(Article article) {
        if (article.stage() == WorkflowStage.SCHEDULED) {
            require(article);
        }
    }
}
