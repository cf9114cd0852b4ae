package org.rejoinder.exchange.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.http.FormerAddresses;

/** All addresses that articles had elsewhere. They lead to where the article is today, whatever it is called by then. */
@ApplicationScoped
@Transactional
public class FormerAddressBook implements FormerAddresses {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Articles articles;

    /** An address that already leads somewhere goes on leading there. */
    public void add(Collection<String> addresses, long article) {
        FormerPath.ofAddresses(addresses).stream()
                .filter(path -> entities.find(FormerAddress.class, FormerAddress.digestOf(path)) == null)
                .forEach(path -> entities.persist(new FormerAddress(path, article)));
    }

    @Override
    public Optional<String> placeOf(String path, String query) {
        return FormerPath.of(path, query)
                .flatMap(asked -> articleAt(asked)
                        .map(article -> "/articles/" + article.slug() + (asked.feed() ? "/replies.atom" : "")));
    }

    /** The first that was at one of these elsewhere, or is or was at one of them here. */
    public Optional<Article> articleAt(List<FormerPath> paths) {
        return paths.stream()
                .flatMap(path -> articleAt(path).or(() -> articleHere(path)).stream())
                .findFirst();
    }

    private Optional<Article> articleHere(FormerPath path) {
        return path.slug()
                .flatMap(slug -> articles.published(slug)
                        .or(() -> articles.retracted(slug))
                        .or(() -> articles.movedFrom(slug)));
    }

    private Optional<Article> articleAt(FormerPath path) {
        return Optional.ofNullable(entities.find(FormerAddress.class, FormerAddress.digestOf(path)))
                .map(found -> entities.find(Article.class, found.article()))
                .filter(Article::isKnownToReaders);
    }
}
