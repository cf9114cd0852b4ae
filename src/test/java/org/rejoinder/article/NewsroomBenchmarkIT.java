package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.list.ArticleList;
import org.rejoinder.article.list.ArticleListFilter;
import org.rejoinder.article.list.ArticleOrder;
import org.rejoinder.article.list.ArticleSearchCriteria;
import org.rejoinder.support.Figures;
import org.rejoinder.support.Given;

/** Writes down how long a save and the list take; asserts no time. */
@ExtendWith(ArquillianExtension.class)
class NewsroomBenchmarkIT {

    private static final Figures FIGURES = new Figures("newsroom-figures.txt", 60);
    private static final int MANY = 20_000;
    private static final int WORDS = 5_000;

    @Inject
    private Publishing publishing;

    @Inject
    private ArticleList list;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void saving_a_long_article_and_listing_many() {
        Account editor = given.account(Role.EDITOR);
        Account author = given.account(Role.AUTHOR);
        Article long1 = publishing.draft(author, words("0"));
        int[] version = {long1.version()};
        FIGURES.time("save of %,d words".formatted(WORDS), each -> {
            version[0] = publishing
                    .save(author, long1.id(), version[0], words("" + each), "")
                    .version();
        });

        given.change(
                () -> entities.createNativeQuery("insert into article (id, version, state, slug, slug_chosen, title,"
                                + " standfirst, byline, body, author_id, replies_open, created_at, changed_at, newest, stage)"
                                + " select -n.n, 0, 'DRAFT', 'bench-' || n.n, false, 'Bench ' || n.n, a.standfirst, 'Bench',"
                                + " a.body, a.author_id, true, a.created_at, a.changed_at, 1, 'WRITTEN' from article a,"
                                + " (" + numbers() + ") n where a.id = ?1")
                        .setParameter(1, given.publishedArticle().id())
                        .executeUpdate());
        given.change(() -> entities.createNativeQuery("insert into article_words (article_id, words) select id,"
                        + " lower(title) || ' ' || repeat('nobody knows who it was ', 250) from article where id < 0")
                .executeUpdate());
        try {
            var everything = new ArticleSearchCriteria(ArticleListFilter.ALL, "", "", null, ArticleOrder.CHANGED, null);
            assertEquals(51, list.editableBy(editor, everything, 51).size());
            FIGURES.time("list of %,d articles".formatted(MANY), each -> list.editableBy(editor, everything, 51));
            FIGURES.time(
                    "the same, searched for words",
                    each -> list.editableBy(
                            editor,
                            new ArticleSearchCriteria(
                                    ArticleListFilter.ALL, "bench 77", "", null, ArticleOrder.CHANGED, null),
                            51));
        } finally {
            given.change(() -> entities.createNativeQuery("delete from article_words where article_id < 0")
                    .executeUpdate());
            given.change(() -> entities.createNativeQuery("delete from article where id < 0")
                    .executeUpdate());
        }
    }

    private static String numbers() {
        String digits = "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))";
        return "select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d as n from " + digits + " a (d), "
                + digits + " b (d), " + digits + " c (d), " + digits + " d (d), (values (0), (1)) e (d)";
    }

    private static ArticleContent words(String mark) {
        String body = IntStream.range(0, WORDS / 50)
                .mapToObj(each -> "<p>" + "analysis of <em>facts</em> ".repeat(16) + mark + " end</p>")
                .collect(Collectors.joining());
        return ArticleContent.of("Long " + UUID.randomUUID(), "standfirst", "byline", body, "one, two");
    }
}
