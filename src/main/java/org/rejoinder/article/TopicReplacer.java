package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Gives articles another tag or series instead of one, in the text that readers have and in the newest; earlier texts stay as
 * they were. A stretch of articles in a transaction: whoever wants all asks until none is left.
 */
@ApplicationScoped
@Transactional
public class TopicReplacer {

    private static final int STRETCH = 50;

    private static final String WORKING_COPIES =
            "select r.article, r.# from Revision r, Article a where r.article = a.id"
                    + " and r.number = a.newest and a.shown is not null and a.shown <> a.newest and r.# <> ''";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Event<ArticleChanged> changed;

    /**
     * @param name of the other tag, which may be the same in other letters; null for none
     * @return the numbers of the articles; empty if none had it
     */
    public List<Long> replaceTag(String slug, String name) {
        List<Long> found = stretch(
                "select distinct t.article_id from article_tag t where t.slug = ?1 and t.name <> ?2",
                slug,
                name,
                workingCopies(
                        "tags",
                        tags -> Stream.of(tags.split(","))
                                .anyMatch(tag -> Topic.slugOf(tag).equals(slug) && !tag.equals(name))));
        found.forEach(id ->
                change(id, article -> article.replaceTag(slug, name), content -> content.withTagReplaced(slug, name)));
        return found;
    }

    /** @return the numbers of the articles; empty if none had it */
    public List<Long> replaceSeries(String slug, String name) {
        List<Long> found = stretch(
                "select a.id from article a where a.series_slug = ?1 and a.series <> ?2",
                slug,
                name,
                workingCopies("series", series -> Topic.slugOf(series).equals(slug) && !series.equals(name)));
        found.forEach(id -> change(
                id, article -> article.replaceSeries(slug, name), content -> content.withSeriesReplaced(slug, name)));
        return found;
    }

    /** Unless it has it, or as many as there may be. */
    public void addTag(long article, String name) {
        change(article, each -> each.addTag(name), content -> {
            ArticleContent more = content.with(name);
            return more.tags().size() > ArticleContent.MOST_TAGS ? content : more;
        });
    }

    private List<Long> stretch(String shown, String slug, String name, Stream<Long> workingCopies) {
        List<?> rows = entities.createNativeQuery(shown)
                .setParameter(1, slug)
                .setParameter(2, name == null ? "" : name)
                .setMaxResults(STRETCH)
                .getResultList();
        return Stream.concat(rows.stream().map(id -> ((Number) id).longValue()), workingCopies)
                .distinct()
                .limit(STRETCH)
                .toList();
    }

    /** Texts that readers do not have; there are never many. */
    private Stream<Long> workingCopies(String column, Predicate<String> has) {
        return entities.createQuery(WORKING_COPIES.replace("#", column), Object[].class)
                .getResultStream()
                .filter(row -> has.test((String) row[1]))
                .map(row -> (Long) row[0]);
    }

    private void change(long id, Consumer<Article> shown, UnaryOperator<ArticleContent> saved) {
        articles.findForUpdate(id).ifPresent(article -> {
            boolean known = article.isKnownToReaders();
            ArticleListings before = known ? ArticleListings.of(article) : ArticleListings.NOWHERE;
            shown.accept(article);
            var numbers = new TreeSet<>(List.of(article.newest(), Math.max(1, article.shown())));
            numbers.forEach(number -> revisions
                    .of(article, number)
                    .ifPresent(revision -> revision.gather(saved.apply(revision.manuscript()))));
            revisions.keepWords(article, revisions.newestOf(article).manuscript());
            if (known) {
                changed.fire(new ArticleChanged(id, before));
            }
        });
    }
}
