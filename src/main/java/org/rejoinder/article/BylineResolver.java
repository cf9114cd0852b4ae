package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rejoinder.account.Profile;
import org.rejoinder.account.ProfileChanged;
import org.rejoinder.account.Profiles;

/** Finds the people in a byline that somebody types, and in those that are out when somebody gets a profile. */
@ApplicationScoped
@Transactional
public class BylineResolver {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Profiles profiles;

    @Inject
    private Event<ArticleChanged> articleChanged;

    /**
     * A name that one profile has leads to that profile; a name that none has is that of a guest.
     *
     * @return the byline as it is to be kept
     * @throws AmbiguousBylineException if a handle is nobody's, or a name is that of several
     */
    public String resolved(String typed) {
        Byline byline = Byline.of(typed);
        Map<String, Profile> known = profiles.at(byline.handles());
        byline.handles().stream()
                .filter(handle -> !known.containsKey(handle))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new AmbiguousBylineException(unknown, List.of());
                });
        List<Profile> namesakes = namesakes(byline);
        List<Byline.Piece> pieces = new ArrayList<>();
        byline.pieces().forEach(piece -> pieces.add(piece.isUnmarked() ? resolved(piece, namesakes) : piece));
        return new Byline(pieces).typed();
    }

    /** As {@link #resolved}, where nobody is there to be asked: a name that several have stays as it is. */
    Byline linked(Byline byline) {
        List<Profile> namesakes = namesakes(byline);
        return new Byline(byline.pieces().stream()
                .map(piece -> piece.isUnmarked() && namesakes(piece, namesakes).size() == 1
                        ? resolved(piece, namesakes)
                        : piece)
                .toList());
    }

    private List<Profile> namesakes(Byline byline) {
        return profiles.named(byline.pieces().stream()
                .filter(Byline.Piece::isUnmarked)
                .map(Byline.Piece::text)
                .toList());
    }

    private static List<Profile> namesakes(Byline.Piece piece, List<Profile> all) {
        return all.stream()
                .filter(profile -> profile.name().equalsIgnoreCase(piece.text()))
                .toList();
    }

    private static Byline.Piece resolved(Byline.Piece piece, List<Profile> all) {
        List<Profile> namesakes = namesakes(piece, all);
        if (namesakes.size() > 1) {
            throw new AmbiguousBylineException(
                    piece.text(), namesakes.stream().map(Profile::handle).toList());
        }
        return namesakes.isEmpty() ? piece : piece.with(namesakes.get(0).handle());
    }

    /**
     * Leads the names in the bylines of articles that are out to a profile that came later. As when an article is saved, a name
     * that several profiles have leads to none, and what its author has marked stays.
     */
    void changed(@Observes ProfileChanged changed) {
        profiles.with(changed.profile())
                .ifPresent(profile -> naming(profile.name()).forEach(this::link));
    }

    private List<Article> naming(String name) {
        return entities.createQuery(
                        "select a from Article a where a.state = :public and locate(:name, lower(a.byline)) > 0 order by a.id",
                        Article.class)
                .setParameter("public", ArticleState.PUBLISHED)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultList();
    }

    private void link(Article article) {
        ArticleListings before = ArticleListings.of(article);
        if (article.linkByline(linked(article.credits()))) {
            articleChanged.fire(new ArticleChanged(article.id(), before));
        }
    }
}
