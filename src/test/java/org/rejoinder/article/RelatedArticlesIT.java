package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Role;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class RelatedArticlesIT {

    private static final Instant OUT = Instant.parse("2026-11-01T08:00:00Z");

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Publishing publishing;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private Given given;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void parts_of_the_same_series_come_first_then_what_shares_a_tag_the_newest_before_the_others() {
        Article one = published("One", "ferries " + unique, unique, 0);
        Article tagged = published("Tagged", "ferries " + unique, "", 3);
        Article taggedEarlier = published("Tagged earlier", "other, ferries " + unique, "", 2);
        published("Tagged long ago", "ferries " + unique, "", 1);
        Article part = published("Part", "", unique, 1);
        published("Unrelated", "else " + unique, "", 9);

        assertEquals(
                List.of(part.id(), tagged.id(), taggedEarlier.id()),
                publishedArticles.related(one, 3).stream().map(Article::id).toList());
    }

    @Test
    void what_is_not_public_and_the_article_itself_are_related_to_nothing() {
        Article one = published("One", "ferries " + unique, unique, 0);
        Article other = published("Other", "ferries " + unique, unique, 1);
        publishing.unpublish(given.account(Role.EDITOR), other.id(), other.version());

        assertEquals(List.of(), publishedArticles.related(one, 3));
        assertEquals(List.of(), publishedArticles.related(published("Alone", "", "", 0), 3));
    }

    private Article published(String title, String tags, String series, int days) {
        ArticleContent content = ArticleContent.of(title, "", "", "<p>Text</p>", tags)
                .inSeries(series.isEmpty() ? "" : "Series " + series, series.isEmpty() ? 0 : days + 1);
        return articleImport.importNew(
                content,
                title.replace(' ', '-').toLowerCase() + "-" + UUID.randomUUID(),
                OUT.plusSeconds(86_400L * days));
    }
}
