package org.rejoinder.article.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.article.ArticleListings;
import org.rejoinder.article.Topic;

/** Tags and series as the desk sees them, and what editors say about them. */
@ApplicationScoped
@Transactional
public class Topics {

    /** What gathers articles. */
    public enum Kind {
        TAG,
        SERIES
    }

    /**
     * A line of the list.
     *
     * @param articles how many are in it, published or not
     * @param words what editors say about it; empty for nothing
     */
    public record Line(String slug, String name, long articles, String words) implements Serializable {

        /** @param row slug, name, how many articles, description or null */
        static Line of(Object[] row) {
            return new Line(
                    (String) row[0],
                    (String) row[1],
                    ((Number) row[2]).longValue(),
                    row[3] == null ? "" : (String) row[3]);
        }

        public String address() {
            return Topic.encoded(slug);
        }
    }

    private static final String TAGS = "select t.slug, min(t.name), count(distinct t.article_id),"
            + " (select d.words from subject_description d where d.kind = 'TAG' and d.slug = t.slug)"
            + " from article_tag t where t.slug > ?1 group by t.slug order by t.slug";

    private static final String SERIES = "select a.series_slug, min(a.series), count(*),"
            + " (select d.words from subject_description d where d.kind = 'SERIES' and d.slug = a.series_slug)"
            + " from article a where a.series_slug > ?1 group by a.series_slug order by a.series_slug";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<TopicDescribed> described;

    @Inject
    private Event<ArticleChanged> changed;

    /** By their addresses, from the one behind this. */
    public List<Line> list(Kind kind, String after, int most) {
        List<?> rows = entities.createNativeQuery(kind == Kind.TAG ? TAGS : SERIES)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Line::of).toList();
    }

    /** Empty if nobody has said anything. */
    public Optional<String> description(Kind kind, String slug) {
        return found(kind, slug).map(TopicDescription::words);
    }

    /** As it is called; empty if no article is in it. */
    public Optional<String> nameOf(Kind kind, String slug) {
        List<?> names = entities.createNativeQuery(
                        kind == Kind.TAG
                                ? "select min(t.name) from article_tag t where t.slug = ?1"
                                : "select min(a.series) from article a where a.series_slug = ?1")
                .setParameter(1, slug)
                .getResultList();
        return names.stream().filter(Objects::nonNull).map(String.class::cast).findFirst();
    }

    /** Where readers find what was at this address; what leads here leads there, and what is said about it stands there. */
    void redirect(Kind kind, String slug, String target) {
        entities.createQuery("update TopicRedirect r set r.target = :target where r.kind = :kind and r.target = :slug")
                .setParameter("target", target)
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .executeUpdate();
        Optional.ofNullable(entities.find(TopicRedirect.class, new TopicDescription.Key(kind, target)))
                .ifPresent(entities::remove);
        TopicRedirect former = entities.find(TopicRedirect.class, new TopicDescription.Key(kind, slug));
        if (former == null) {
            entities.persist(new TopicRedirect(kind, slug, target));
        } else {
            former.leadTo(target);
        }
        copyDescription(kind, slug, target);
    }

    /** The address of the tag or series that once had this one; empty if none had. */
    public Optional<String> movedFrom(Kind kind, String slug) {
        return Optional.ofNullable(entities.find(TopicRedirect.class, new TopicDescription.Key(kind, slug)))
                .map(TopicRedirect::target);
    }

    /** The addresses that the tags or series with these ones once had. */
    public List<String> leadingTo(Kind kind, Collection<String> slugs) {
        return slugs.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r.slug from TopicRedirect r where r.kind = :kind and r.target in :slugs",
                                String.class)
                        .setParameter("kind", kind)
                        .setParameter("slugs", slugs)
                        .getResultList();
    }

    /** @throws ArticleAccessDeniedException unless this is an editor */
    public void describe(Account editor, Kind kind, String slug, TopicInput words) {
        if (!editor.may(Permission.DESCRIBE_SUBJECTS)) {
            throw new ArticleAccessDeniedException();
        }
        importTopic(kind, slug, words);
    }

    /** What nobody at the desk has said: samples and imports. */
    public void importTopic(Kind kind, String slug, TopicInput words) {
        found(kind, slug)
                .ifPresentOrElse(
                        existing -> existing.say(words.words()),
                        () -> entities.persist(new TopicDescription(kind, slug, words.words())));
        described.fire(new TopicDescribed(kind, slug));
    }

    /** What was imported about it is said no more; nothing happens if somebody has said something else since. */
    public void removeImported(Kind kind, String slug, TopicInput words) {
        found(kind, slug)
                .filter(existing -> existing.words().equals(words.words()))
                .ifPresent(existing -> {
                    entities.remove(existing);
                    described.fire(new TopicDescribed(kind, slug));
                });
    }

    private Optional<TopicDescription> found(Kind kind, String slug) {
        return Optional.ofNullable(entities.find(TopicDescription.class, new TopicDescription.Key(kind, slug)));
    }

    /**
     * Tags and series whose address an earlier version made in another way, or not at all, get the one that their name has
     * today, and what was said about them stands there: else the next article with that name would be in another one.
     */
    void addressOldTags(@Observes @Initialized(ApplicationScoped.class) Object application) {
        Set<Long> moved = new TreeSet<>();
        for (Former tag : formers("select distinct name, slug from article_tag")) {
            moved.addAll(articles("article_id from article_tag where name = ?1 and slug = ?2", tag));
            update("article_tag set slug = ?3 where name = ?1 and slug = ?2", tag);
            copyDescription(Kind.TAG, tag);
        }
        for (Former series : formers("select distinct series, series_slug from article where series <> ''")) {
            moved.addAll(articles("id from article where series = ?1 and series_slug = ?2", series));
            update("article set series_slug = ?3 where series = ?1 and series_slug = ?2", series);
            copyDescription(Kind.SERIES, series);
        }
        moved.forEach(article -> changed.fire(new ArticleChanged(article, ArticleListings.NOWHERE)));
    }

    /** One that has another address than it would be given today. */
    private record Former(String name, String slug) {}

    private List<Former> formers(String distinctNamesAndSlugs) {
        List<?> rows = entities.createNativeQuery(distinctNamesAndSlugs).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Former((String) row[0], (String) row[1]))
                .filter(each -> !each.slug().equals(Topic.slugOf(each.name())))
                .toList();
    }

    private List<Long> articles(String which, Former former) {
        List<?> numbers = entities.createNativeQuery("select distinct " + which)
                .setParameter(1, former.name())
                .setParameter(2, former.slug())
                .getResultList();
        return numbers.stream().map(number -> ((Number) number).longValue()).toList();
    }

    private void update(String what, Former former) {
        entities.createNativeQuery("update " + what)
                .setParameter(1, former.name())
                .setParameter(2, former.slug())
                .setParameter(3, Topic.slugOf(former.name()))
                .executeUpdate();
    }

    /** Unless something is said about the other. It stays where it was, too: another name may have that address. */
    private void copyDescription(Kind kind, Former former) {
        copyDescription(kind, former.slug(), Topic.slugOf(former.name()));
    }

    private void copyDescription(Kind kind, String former, String slug) {
        found(kind, former)
                .filter(old -> found(kind, slug).isEmpty())
                .ifPresent(old -> entities.persist(new TopicDescription(kind, slug, old.words())));
    }
}
