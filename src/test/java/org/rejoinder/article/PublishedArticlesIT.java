package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.HandleTakenException;
import org.rejoinder.account.Profile;
import org.rejoinder.account.ProfileInput;
import org.rejoinder.account.Profiles;
import org.rejoinder.account.Role;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.reader.websub.FeedTopics;
import org.rejoinder.support.Given;

/** Who wrote it, what it is about, when it came out: and nothing of what is not public. */
@ExtendWith(ArquillianExtension.class)
class PublishedArticlesIT {

    /** What was told of changed articles. */
    @ApplicationScoped
    static class Noticed {

        private final Map<Long, ArticleListings> before = new ConcurrentHashMap<>();

        void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticleChanged changed) {
            before.merge(changed.article(), changed.before(), ArticleListings::and);
        }

        void forget() {
            before.clear();
        }

        ArticleListings before(long article) {
            return before.get(article);
        }
    }

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Publishing publishing;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private BylineResolver bylineResolver;

    @Inject
    private Profiles profiles;

    @Inject
    private FeedTopics feedTopics;

    @Inject
    private Noticed noticed;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private Account editor;
    private String unique;
    private Profile ada;

    @BeforeEach
    void somebody_with_a_profile() {
        editor = given.account(Role.EDITOR);
        unique = UUID.randomUUID().toString();
        ada = profiles.save(given.account(Role.AUTHOR), ProfileInput.of("Ada " + unique, "", "Writes.", ""));
    }

    @Test
    void a_byline_keeps_its_order_and_leads_to_those_who_have_a_profile() {
        String typed = bylineResolver.resolved("Gus Guest, " + ada.name().toUpperCase() + " and Bo");

        assertEquals("Gus Guest, " + ada.name().toUpperCase() + " (@" + ada.handle() + ") and Bo", typed);
        assertEquals("Bo (@)", bylineResolver.resolved("Bo (@)"));
        assertEquals(
                "no-such-one",
                assertThrows(AmbiguousBylineException.class, () -> bylineResolver.resolved("Bo (@no-such-one)"))
                        .words());
    }

    @Test
    void a_profile_that_comes_later_is_found_in_the_bylines_that_name_it_already() {
        String late = "Late " + unique;
        Article article = publish(manuscript("Gus and " + late + " Junior, " + late.toUpperCase(), "x"));
        Article marked = publish(manuscript(late + " (@)", "x"));
        noticed.forget();

        Profile profile = profiles.save(given.account(Role.AUTHOR), ProfileInput.of(late, "", "", ""));

        assertEquals(List.of(article.slug()), list(by(profile)));
        Article linked = articles.with(article.id()).orElseThrow();
        assertEquals("Gus and " + late + " Junior, " + late.toUpperCase(), linked.byline());
        assertEquals(List.of(profile.handle()), linked.credits().handles());
        assertEquals(
                List.of(), articles.with(marked.id()).orElseThrow().credits().handles());

        Profile namesake = profiles.save(given.account(Role.AUTHOR), ProfileInput.of(late, "", "", ""));

        assertEquals(List.of(), list(by(namesake)));
        assertEquals(List.of(article.slug()), list(by(profile)));
    }

    @Test
    void two_people_with_one_name_are_told_apart_by_their_handles() {
        Profile other = profiles.save(given.account(Role.AUTHOR), ProfileInput.of(ada.name(), "", "", ""));

        assertFalse(other.handle().equals(ada.handle()));
        assertEquals(
                2,
                assertThrows(AmbiguousBylineException.class, () -> bylineResolver.resolved(ada.name()))
                        .choices()
                        .size());
        assertEquals(credit(other), bylineResolver.resolved(credit(other)));
        Article article = publish(manuscript(credit(other), "x"));
        assertEquals(List.of(article.slug()), list(by(other)));
        assertEquals(List.of(), list(by(ada)));
    }

    @Test
    void a_former_handle_goes_on_leading_to_whom_it_was_and_is_nobody_elses() {
        Article article = publish(manuscript(credit(ada), "x"));
        Account account = given.account(Role.AUTHOR);
        Profile mine = profiles.save(account, ProfileInput.of("Me " + unique, "", "", ""));
        String former = mine.handle();
        String later = "m" + unique.substring(0, 30);
        profiles.save(account, ProfileInput.of("Me " + unique, later, "", ""));

        assertEquals(later, profiles.at(former).orElseThrow().handle());
        assertThrows(
                HandleTakenException.class,
                () -> profiles.save(given.account(Role.AUTHOR), ProfileInput.of("You", former, "", "")));
        assertEquals(List.of(article.slug()), list(by(ada)));
    }

    @Test
    void the_working_copy_of_a_public_article_shows_nowhere_until_it_is_published() {
        String tag = "Tag " + unique;
        Article article = publish(manuscript("Gus Guest", "before " + unique));
        ArticleContent other = manuscript(credit(ada), tag).inSeries("Series " + unique, 2);

        Article written = publishing.save(editor, article.id(), article.version(), other, "");

        assertEquals(List.of(), list(by(ada)));
        assertEquals(List.of(), list(ArticleQuery.tagged(Topic.slugOf(tag))));
        assertEquals(List.of(), list(ArticleQuery.inSeries(Topic.slugOf("series " + unique))));
        assertEquals(List.of(article.slug()), list(ArticleQuery.tagged(Topic.slugOf("before " + unique))));
        assertEquals(Optional.empty(), articles.with(article.id()).orElseThrow().series());

        publishing.publish(editor, article.id(), written.version());

        assertEquals(List.of(article.slug()), list(by(ada)));
        assertEquals(List.of(article.slug()), list(ArticleQuery.tagged(Topic.slugOf(tag.toUpperCase()))));
        assertEquals(List.of(article.slug()), list(ArticleQuery.inSeries(Topic.slugOf("series " + unique))));
        assertEquals(List.of(), list(ArticleQuery.tagged(Topic.slugOf("before " + unique))));
        assertEquals(ada.name(), articles.with(article.id()).orElseThrow().byline());
    }

    @Test
    void an_earlier_text_brings_its_byline_and_its_series_back() {
        ArticleContent first = manuscript(credit(ada), "x").inSeries("Series " + unique, 2);
        Article draft = publishing.draft(editor, first);
        Article changed = publishing.save(editor, draft.id(), draft.version(), manuscript("Gus", "x"), "");

        Article restored = publishing.restore(editor, draft.id(), changed.version(), 1);

        assertEquals(first, revisions.newestOf(restored).manuscript());
        assertEquals(2, restored.part());
        assertEquals(List.of(ada.handle()), restored.credits().handles());
    }

    @Test
    void drafts_and_what_was_taken_back_or_retracted_are_in_no_list() {
        String tag = "t" + unique;
        ArticleContent articleContent = manuscript(credit(ada), tag).inSeries("s" + unique, 1);
        publishing.draft(editor, articleContent);
        Article takenBack = publish(articleContent);
        publishing.unpublish(editor, takenBack.id(), takenBack.version());
        Article retracted = publish(articleContent);
        publishing.retract(editor, retracted.id(), retracted.version(), new Retraction("Wrong."));

        assertEquals(List.of(), list(by(ada)));
        assertEquals(List.of(), list(ArticleQuery.tagged(Topic.slugOf(tag))));
        assertEquals(List.of(), list(ArticleQuery.inSeries(Topic.slugOf("s" + unique))));
    }

    @Test
    void the_parts_of_a_series_follow_their_numbers_and_lead_to_public_parts_only() {
        String name = "Series " + unique;
        Article third = publish(manuscript("A", "x").inSeries(name, 3));
        Article first = publish(manuscript("A", "x").inSeries(name.toUpperCase(), 1));
        publishing.draft(editor, manuscript("A", "x").inSeries(name, 2));

        assertEquals(List.of(first.slug(), third.slug()), list(ArticleQuery.inSeries(Topic.slugOf(name))));
        assertEquals(
                third.slug(),
                publishedArticles
                        .partAfter(first)
                        .map(PublishedArticles.Part::slug)
                        .orElseThrow());
        assertEquals(
                1,
                publishedArticles
                        .partBefore(third)
                        .map(PublishedArticles.Part::number)
                        .orElseThrow());
        assertEquals(Optional.empty(), publishedArticles.partBefore(first));
        assertEquals(Optional.empty(), publishedArticles.partAfter(third));
    }

    @Test
    void months_are_those_of_the_sites_clocks() {
        Instant lateOnTheLastOfMay = Instant.parse("1991-05-31T22:30:00Z");
        Article article = articleImport.importNew(manuscript("A", "x"), "month-" + unique, lateOnTheLastOfMay);
        try {
            assertEquals(1, in(YearMonth.of(1991, 5), ZoneId.of("UTC")));
            assertEquals(1, in(YearMonth.of(1991, 6), ZoneId.of("Europe/Berlin")));
            assertEquals(0, in(YearMonth.of(1991, 5), ZoneId.of("Europe/Berlin")));
            assertEquals(
                    List.of(article.slug()),
                    list(ArticleQuery.outBetween(lateOnTheLastOfMay, lateOnTheLastOfMay.plusSeconds(1))));
        } finally {
            publishing.unpublish(editor, article.id(), article.version());
        }
    }

    @Test
    void a_change_is_one_of_the_feeds_of_the_site_and_of_its_tags_and_authors_and_a_reply_of_those_of_replies() {
        String tag = "Tag " + unique;
        Article article = publish(manuscript(credit(ada) + " and Gus", tag));
        Article draft = publishing.draft(editor, manuscript(credit(ada), "other " + unique));

        assertEquals(
                Set.of(
                        "/feed.atom",
                        "/feed.rss",
                        "/feed.json",
                        "/corrections.atom",
                        "/authors/" + ada.handle() + "/feed.atom",
                        "/tags/" + Topic.slugOf(tag) + "/feed.atom"),
                Set.copyOf(feedTopics.ofArticle(article.id(), ArticleListings.NOWHERE)));
        assertEquals(
                Set.of("/feed.atom", "/feed.rss", "/feed.json", "/corrections.atom"),
                Set.copyOf(feedTopics.ofArticle(draft.id(), ArticleListings.NOWHERE)),
                "where a draft is listed is told to nobody");
        assertEquals(
                Set.of("/replies.atom", "/articles/" + article.slug() + "/replies.atom"),
                Set.copyOf(feedTopics.ofReplies(Set.of(article.id()))));

        publishing.retract(editor, article.id(), article.version(), new Retraction("It was wrong."));

        assertTrue(
                feedTopics
                        .ofArticle(article.id(), ArticleListings.NOWHERE)
                        .contains("/tags/" + Topic.slugOf(tag) + "/feed.atom"),
                "whoever reads by tag is told that it is gone");
    }

    @Test
    void whoever_reads_by_a_tag_or_an_author_is_told_that_an_article_has_left_them() {
        Article article = publish(manuscript(credit(ada), "Former " + unique + ", Same " + unique));
        Article saved = publishing.save(
                editor, article.id(), article.version(), manuscript("Gus", "Same " + unique), article.slug());
        noticed.forget();

        publishing.publish(editor, article.id(), saved.version());

        ArticleListings before = noticed.before(article.id());
        Set<String> feeds = feedTopics.ofArticle(article.id(), before);
        assertTrue(feeds.contains("/tags/" + Topic.slugOf("Former " + unique) + "/feed.atom"), feeds.toString());
        assertTrue(feeds.contains("/tags/" + Topic.slugOf("Same " + unique) + "/feed.atom"), feeds.toString());
        assertTrue(feeds.contains("/authors/" + ada.handle() + "/feed.atom"), feeds.toString());
    }

    @Test
    void where_a_draft_was_listed_is_told_to_nobody() {
        Article draft = publishing.draft(editor, manuscript("Gus", "Never " + unique));
        Article saved =
                publishing.save(editor, draft.id(), draft.version(), manuscript("Gus", "Now " + unique), draft.slug());

        publishing.publish(editor, draft.id(), saved.version());

        assertEquals(ArticleListings.NOWHERE, noticed.before(draft.id()));
    }

    private long in(YearMonth month, ZoneId zone) {
        return publishedArticles.months(zone).stream()
                .filter(found -> found.month().equals(month))
                .mapToLong(PublishedArticles.Month::articles)
                .sum();
    }

    /** Their slugs, in order. */
    private List<String> list(ArticleQuery articleQuery) {
        return publishedArticles.list(articleQuery, 0, 10).stream()
                .map(Article::slug)
                .toList();
    }

    private ArticleQuery by(Profile profile) {
        return ArticleQuery.by(profiles.handlesOf(profile));
    }

    private static String credit(Profile profile) {
        return profile.name() + " (@" + profile.handle() + ")";
    }

    private Article publish(ArticleContent articleContent) {
        Article draft = publishing.draft(editor, articleContent);
        return publishing.publish(editor, draft.id(), draft.version());
    }

    private static ArticleContent manuscript(String byline, String tag) {
        return ArticleContent.of("Who was it?", "", byline, "<p>Nobody knows.</p>", tag);
    }
}
