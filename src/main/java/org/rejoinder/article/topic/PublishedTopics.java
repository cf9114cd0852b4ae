package org.rejoinder.article.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Tags and series as readers know them: those that a published article has. */
@ApplicationScoped
@Transactional
public class PublishedTopics {

    private static final String TAGS = "select t.slug, min(t.name), count(*),"
            + " (select d.words from subject_description d where d.kind = 'TAG' and d.slug = t.slug)"
            + " from article_tag t join article a on a.id = t.article_id"
            + " where a.state = 'PUBLISHED' and t.slug # ?1 group by t.slug order by t.slug";

    private static final String SERIES = "select a.series_slug, min(a.series), count(*),"
            + " (select d.words from subject_description d where d.kind = 'SERIES' and d.slug = a.series_slug)"
            + " from article a where a.state = 'PUBLISHED' and a.series_slug # ?1 and a.series_slug <> ''"
            + " group by a.series_slug order by a.series_slug";

    @PersistenceContext
    private EntityManager entities;

    /** By their addresses, from the one behind this. */
    public List<Topics.Line> list(Topics.Kind kind, String after, int most) {
        return lines(kind, ">", after, most);
    }

    public Optional<Topics.Line> at(Topics.Kind kind, String slug) {
        return lines(kind, "=", slug, 1).stream().findFirst();
    }

    private List<Topics.Line> lines(Topics.Kind kind, String comparison, String slug, int most) {
        List<?> rows = entities.createNativeQuery((kind == Topics.Kind.TAG ? TAGS : SERIES).replace("#", comparison))
                .setParameter(1, slug)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Topics.Line::of).toList();
    }
}
