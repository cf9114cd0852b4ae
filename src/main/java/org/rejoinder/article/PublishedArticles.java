package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Published articles as readers look for them: by who wrote them, what they are about and when they came out. Each list is two
 * queries and one for the tags: the numbers of the articles on a page come from an index, their texts for those alone.
 */
@ApplicationScoped
@Transactional
public class PublishedArticles {

    /** All columns of the index: H2 reads in the order of one that is named whole or not at all. */
    private static final String NEWEST_FIRST = " order by a.state desc, a.published_at desc, a.id desc";

    /** Which articles, and in what order; in SQL, since JPQL would join each article to itself to reach its tags. */
    public static final class ArticleQuery {

        public static final ArticleQuery ALL = new ArticleQuery("", NEWEST_FIRST);

        private final String condition;
        private final String order;
        private final Object[] values;

        private ArticleQuery(String condition, String order, Object... values) {
            this.condition = condition;
            this.order = order;
            this.values = values;
        }

        /** By somebody, under any of their handles. */
        public static ArticleQuery by(Collection<String> handles) {
            return new ArticleQuery(
                    " and exists (select 1 from article_byline b where b.article_id = a.id and b.handle in ("
                            + marks(handles) + "))",
                    NEWEST_FIRST,
                    handles.toArray());
        }

        public static ArticleQuery tagged(String slug) {
            return new ArticleQuery(
                    " and exists (select 1 from article_tag t where t.article_id = a.id and t.slug = ?)",
                    NEWEST_FIRST,
                    slug);
        }

        /** All but some few. */
        public static ArticleQuery without(Collection<Long> ids) {
            return ids.isEmpty()
                    ? ALL
                    : new ArticleQuery(" and a.id not in (" + marks(ids) + ")", NEWEST_FIRST, ids.toArray());
        }

        /** In the order of its parts. */
        public static ArticleQuery inSeries(String slug) {
            return new ArticleQuery(
                    " and a.series_slug = ?", " order by a.series_slug, a.state, a.part, a.published_at, a.id", slug);
        }

        public static ArticleQuery newestInSeries(String slug) {
            return new ArticleQuery(" and a.series_slug = ?", NEWEST_FIRST, slug);
        }

        private static ArticleQuery inSeriesBut(String slug, Article one) {
            return new ArticleQuery(" and a.series_slug = ? and a.id <> ?", NEWEST_FIRST, slug, one.id());
        }

        private static ArticleQuery taggedBut(Collection<String> slugs, Article one) {
            return new ArticleQuery(
                    " and exists (select 1 from article_tag t where t.article_id = a.id and t.slug in (" + marks(slugs)
                            + ")) and a.id <> ?",
                    NEWEST_FIRST,
                    Stream.concat(slugs.stream(), Stream.of(one.id())).toArray());
        }

        private static String marks(Collection<?> values) {
            return String.join(", ", Collections.nCopies(values.size(), "?"));
        }

        /** Those that both say, in the order of this one. */
        public ArticleQuery and(ArticleQuery other) {
            return new ArticleQuery(
                    condition + other.condition,
                    order,
                    Stream.concat(Stream.of(values), Stream.of(other.values)).toArray());
        }

        /** What stands behind this place in the order of the newest. */
        public static ArticleQuery behind(Instant publishedAt, long id) {
            OffsetDateTime at = publishedAt.atOffset(ZoneOffset.UTC);
            return new ArticleQuery(
                    " and (a.published_at < ? or a.published_at = ? and a.id < ?)", NEWEST_FIRST, at, at, id);
        }

        public static ArticleQuery outBetween(Instant from, Instant until) {
            return new ArticleQuery(
                    " and a.published_at >= ? and a.published_at < ?",
                    NEWEST_FIRST,
                    from.atOffset(ZoneOffset.UTC),
                    until.atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * What somebody may read next: other parts of its series, then what has a tag in common, the newest first. Three queries and one
     * for the tags, however many there are.
     */
    public List<Article> related(Article article, int most) {
        Set<Long> ids = new LinkedHashSet<>();
        article.series()
                .ifPresent(series -> ids.addAll(ids(ArticleQuery.inSeriesBut(series.slug(), article), 0, most)));
        List<String> tags = article.tags().stream().map(Topic::slugOf).toList();
        if (ids.size() < most && !tags.isEmpty()) {
            ids.addAll(ids(ArticleQuery.taggedBut(tags, article), 0, most));
        }
        return inOrder(ids.stream().limit(most).toList());
    }

    /** A month in which articles came out. */
    public record Month(YearMonth month, long articles) {}

    /** Where an article is, and when it was changed last for readers. */
    public record ArticleRef(String slug, String title, Instant publishedAt, Instant changedAt) {

        private static final String COLUMNS = "a.slug, a.title, a.publishedAt, a.updatedAt";

        private static ArticleRef of(Object[] row) {
            var out = (Instant) row[2];
            return new ArticleRef((String) row[0], (String) row[1], out, row[3] == null ? out : (Instant) row[3]);
        }
    }

    /**
     * Articles whose numbers are neighbours.
     *
     * @param number from 1
     * @param changedAt when one of them was changed last for readers
     */
    public record IdRange(int number, Instant changedAt) {}

    /** Numbers in a range. */
    private static final int RANGE = 10_000;

    /** Another part of a series. */
    public record Part(String slug, String title, int number) {}

    @PersistenceContext
    private EntityManager entities;

    public List<Article> list(ArticleQuery articleQuery, int skip, int most) {
        return inOrder(ids(articleQuery, skip, most));
    }

    private List<Long> ids(ArticleQuery articleQuery, int skip, int most) {
        Query numbers = entities.createNativeQuery("select a.id from article a where a.state = 'PUBLISHED'"
                + articleQuery.condition + articleQuery.order + " limit ? offset ?");
        int place = 1;
        for (Object value : articleQuery.values) {
            numbers.setParameter(place++, value);
        }
        List<?> ids =
                numbers.setParameter(place++, most).setParameter(place, skip).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Those of them that readers can read, by their numbers, with their tags. */
    public Map<Long, Article> with(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select a from Article a where a.id in :ids and a.state = :published", Article.class)
                        .setParameter("ids", ids)
                        .setParameter("published", ArticleState.PUBLISHED)
                        .setHint("eclipselink.batch", "a.tags")
                        .getResultStream()
                        .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    /** The next with higher numbers, in their order, with their tags. */
    public List<Article> after(long id, int most) {
        return inOrder(entities.createQuery(
                        "select a.id from Article a where a.id > :after and a.state = :published order by a.id",
                        Long.class)
                .setParameter("after", id)
                .setParameter("published", ArticleState.PUBLISHED)
                .setMaxResults(most)
                .getResultList());
    }

    private List<Article> inOrder(List<Long> ids) {
        Map<Long, Article> found = with(ids);
        return ids.stream().map(found::get).toList();
    }

    /** Those of most articles, by what they are called. */
    public List<Topic> mostUsedTags(int most) {
        List<?> rows = entities.createNativeQuery(
                        "select t.slug, min(t.name), count(*) from article_tag t join article a"
                                + " on a.id = t.article_id where a.state = 'PUBLISHED' group by t.slug"
                                + " order by count(*) desc, t.slug")
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> Topic.named((String) ((Object[]) row)[1]))
                .sorted(Comparator.comparing(Topic::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** By the numbers of the articles; one without tags is not named. */
    public Map<Long, List<Topic>> tagsOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select a.id, t from Article a join a.tags t where a.id in :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0], Collectors.mapping(row -> (Topic) row[1], Collectors.toList())));
    }

    /** Those in which there is an article. */
    public List<IdRange> idRanges() {
        long last = entities.createQuery(
                        "select a.id from Article a where a.state = :published order by a.id desc", Long.class)
                .setParameter("published", ArticleState.PUBLISHED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0L);
        List<IdRange> idRanges = new ArrayList<>();
        for (int number = 1; (number - 1L) * RANGE < last; number++) {
            int which = number;
            placesIn(number, "order by coalesce(a.updatedAt, a.publishedAt) desc", 1)
                    .forEach(articleRef -> idRanges.add(new IdRange(which, articleRef.changedAt())));
        }
        return idRanges;
    }

    /** But not those that search engines are asked to leave out. */
    public List<ArticleRef> places(int range) {
        return placesIn(range, "order by a.id", RANGE);
    }

    private List<ArticleRef> placesIn(int range, String order, int most) {
        return entities.createQuery(
                        "select " + ArticleRef.COLUMNS
                                + " from Article a where a.state = :published and a.search.hidden = false and a.id > :from"
                                + " and a.id <= :until " + order,
                        Object[].class)
                .setParameter("published", ArticleState.PUBLISHED)
                .setParameter("from", (range - 1L) * RANGE)
                .setParameter("until", (long) range * RANGE)
                .setMaxResults(most)
                .getResultStream()
                .map(ArticleRef::of)
                .toList();
    }

    /** Those that came out since then, newest first. */
    public List<ArticleRef> places(Instant since, int most) {
        return entities.createQuery(
                        "select " + ArticleRef.COLUMNS
                                + " from Article a where a.state = :published and a.search.hidden = false"
                                + " and a.publishedAt > :since order by a.state desc, a.publishedAt desc, a.id desc",
                        Object[].class)
                .setParameter("published", ArticleState.PUBLISHED)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultStream()
                .map(ArticleRef::of)
                .toList();
    }

    /** Newest first, on the clocks of this zone. */
    public List<Month> months(ZoneId zone) {
        List<?> rows = entities.createNativeQuery("select y, m, count(*) from (select"
                        + " extract(year from published_at at time zone ?1) as y,"
                        + " extract(month from published_at at time zone ?2) as m"
                        + " from article where state = 'PUBLISHED') months group by y, m order by y desc, m desc")
                .setParameter(1, zone.getId())
                .setParameter(2, zone.getId())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Month(YearMonth.of(number(row[0]), number(row[1])), number(row[2])))
                .toList();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** The published part before this one. */
    public Optional<Part> partBefore(Article article) {
        return neighbour(article, "<", "desc");
    }

    /** The published part behind this one. */
    public Optional<Part> partAfter(Article article) {
        return neighbour(article, ">", "asc");
    }

    private Optional<Part> neighbour(Article article, String side, String order) {
        String conditions =
                "(a.part # :part or a.part = :part and (a.publishedAt # :at or a.publishedAt = :at and a.id # :id))";
        return entities.createQuery(
                        "select a.slug, a.title, a.part from Article a where a.series.slug = :series and a.state = :published and "
                                + conditions.replace("#", side)
                                + " order by a.series.slug # , a.state # , a.part # , a.publishedAt # , a.id # "
                                        .replace("#", order),
                        Object[].class)
                .setParameter("series", article.series().orElseThrow().slug())
                .setParameter("published", ArticleState.PUBLISHED)
                .setParameter("part", article.part())
                .setParameter("at", article.publishedAt().orElseThrow())
                .setParameter("id", article.id())
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new Part((String) row[0], (String) row[1], (Integer) row[2]))
                .findFirst();
    }
}
