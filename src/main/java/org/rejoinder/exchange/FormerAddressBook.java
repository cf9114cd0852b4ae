package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.http.FormerAddresses;

/** All addresses that articles had elsewhere. They lead to where the article is today, whatever it is called by then. */
@ApplicationScoped
@Transactional
class FormerAddressBook implements FormerAddresses {

    @PersistenceContext
    private EntityManager entities;

    /** An address that already leads somewhere goes on leading there. */
    void add(Collection<String> addresses, long article) {
        addresses.stream()
                .flatMap(address -> FormerPath.ofAddress(address).stream())
                .distinct()
                .filter(path -> entities.find(FormerAddress.class, FormerAddress.digestOf(path)) == null)
                .forEach(path -> entities.persist(new FormerAddress(path, article)));
    }

    @Override
    public Optional<String> placeOf(String path, String query) {
        return FormerPath.of(path, query)
                .flatMap(asked -> articleAt(asked)
                        .map(article -> "/articles/" + article.slug() + (asked.feed() ? "/replies.atom" : "")));
    }

    private Optional<Article> articleAt(FormerPath path) {
        return Optional.ofNullable(entities.find(FormerAddress.class, FormerAddress.digestOf(path)))
                .map(found -> entities.find(Article.class, found.article()))
                .filter(Article::isKnownToReaders);
    }
}
