package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.support.Figures;
import org.rejoinder.support.Given;

/** Writes down how long readers' lists take among many articles; asserts no time. */
@ExtendWith(ArquillianExtension.class)
class PublishedBenchmarkIT {

    private static final Figures FIGURES = new Figures("published-figures.txt", 30);
    private static final int MANY = 20_000;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Topics topics;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void lists_of_many_articles() {
        given.change(this::fill);
        try {
            FIGURES.time("newest of %,d".formatted(MANY), each -> publishedArticles.list(ArticleQuery.ALL, 0, 11));
            ArticleQuery tagged = ArticleQuery.tagged("bench-tag");
            assertEquals(11, publishedArticles.list(tagged, MANY - 11, 11).size());
            FIGURES.time("tag of %,d, first page".formatted(MANY), each -> publishedArticles.list(tagged, 0, 11));
            FIGURES.time("its last page", each -> publishedArticles.list(tagged, MANY - 11, 11));
            ArticleQuery rare = ArticleQuery.tagged("bench-rare");
            assertEquals(2, publishedArticles.list(rare, 0, 11).size());
            FIGURES.time("tag of 2 among %,d".formatted(MANY), each -> publishedArticles.list(rare, 0, 11));
            ArticleQuery by = ArticleQuery.by(List.of("bench-author"));
            FIGURES.time("author of %,d".formatted(MANY), each -> publishedArticles.list(by, 0, 11));
            ArticleQuery series = ArticleQuery.inSeries("bench-series");
            FIGURES.time("series of %,d".formatted(MANY), each -> publishedArticles.list(series, 0, 11));
            Article part = publishedArticles.list(series, MANY / 2, 1).get(0);
            FIGURES.time("the next part", each -> publishedArticles.partAfter(part));
            FIGURES.time("months", each -> publishedArticles.months(ZoneId.of("Europe/Berlin")));
            FIGURES.time("the desk's tags", each -> topics.list(Topics.Kind.TAG, "", 101));
        } finally {
            given.change(this::empty);
        }
    }

    private void fill() {
        long model = given.publishedArticle().id();
        entities.createNativeQuery(
                        "insert into article (id, version, state, slug, slug_chosen, title, standfirst, byline,"
                                + " body, author_id, replies_open, created_at, changed_at, published_at, newest, stage, series,"
                                + " series_slug, part) select -n.n, 0, 'PUBLISHED', 'lists-' || n.n, false, 'Bench ' || n.n,"
                                + " a.standfirst, 'Bench', a.body, a.author_id, true, a.created_at, a.changed_at,"
                                + " timestamp with time zone '1980-01-01 00:00:00+00' + n.n * interval '1' hour, 1, 'WRITTEN',"
                                + " 'Bench series', 'bench-series', n.n from article a, ("
                                + numbers() + ") n where a.id = ?1")
                .setParameter(1, model)
                .executeUpdate();
        entities.createNativeQuery("insert into article_tag (article_id, place, name, slug)"
                        + " select id, 0, 'Bench tag', 'bench-tag' from article where id < 0")
                .executeUpdate();
        entities.createNativeQuery("insert into article_tag (article_id, place, name, slug)"
                        + " select id, 1, 'Bench rare', 'bench-rare' from article where id in (-1, -20000)")
                .executeUpdate();
        entities.createNativeQuery("insert into article_byline (article_id, place, handle)"
                        + " select id, 0, 'bench-author' from article where id < 0")
                .executeUpdate();
    }

    private void empty() {
        for (String rows :
                List.of("article_tag where article_id", "article_byline where article_id", "article where id")) {
            entities.createNativeQuery("delete from " + rows + " < 0").executeUpdate();
        }
    }

    private static String numbers() {
        String digits = "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))";
        return "select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d as n from " + digits + " a (d), "
                + digits + " b (d), " + digits + " c (d), " + digits + " d (d), (values (0), (1)) e (d)";
    }
}
