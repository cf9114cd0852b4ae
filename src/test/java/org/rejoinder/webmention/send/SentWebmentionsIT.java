package org.rejoinder.webmention.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Retraction;
import org.rejoinder.support.Given;

/** Which links other sites are told of, and when. Nobody is told: the pages are at no public address. */
@ExtendWith(ArquillianExtension.class)
class SentWebmentionsIT {

    private static final int LANE = 98;

    @Inject
    private SentWebmentions sentWebmentions;

    @Inject
    private Publishing publishing;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private final String first = "http://192.0.2.1/" + UUID.randomUUID();
    private final String second = "http://192.0.2.2/" + UUID.randomUUID();
    private Account editor;

    @BeforeEach
    void sign() {
        editor = given.account(Role.EDITOR);
    }

    private static ArticleContent linking(String... links) {
        String body = List.of(links).stream()
                .map(link -> "<p><a href=\"" + link + "\">there</a></p>")
                .collect(Collectors.joining());
        return ArticleContent.of("Links " + UUID.randomUUID(), "", "Ada Writer", body + "<p>Words.</p>", "");
    }

    private Article published(String... links) {
        Article draft = publishing.draft(editor, linking(links));
        return publishing.publish(editor, draft.id(), draft.version());
    }

    private Article saved(Article article, String... links) {
        return publishing.save(editor, article.id(), article.version(), linking(links), "");
    }

    private List<String> linked(Article article) {
        return sentWebmentions.of(article.id()).stream()
                .filter(SentWebmention::isLinked)
                .map(SentWebmention::target)
                .toList();
    }

    private SentWebmention sent(Article article, String link) {
        return sentWebmentions.of(article.id()).stream()
                .filter(each -> each.target().equals(link))
                .findFirst()
                .orElseThrow();
    }

    private void sql(String statement) {
        given.change(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    /** Left alone by the job of this site, so that a test can take its part. */
    private void takeFromJob(Article article) {
        sql("update sent_webmention set lane = " + LANE + ", next_try_at = requested_at, claimed_until = null,"
                + " state = 'QUEUED' where article_id = " + article.id());
    }

    private void tell(Article article, WebmentionDelivery delivery) {
        takeFromJob(article);
        for (Optional<SentWebmention> next = sentWebmentions.claim(LANE);
                next.isPresent();
                next = sentWebmentions.claim(LANE)) {
            sentWebmentions.tried(next.get(), delivery);
        }
    }

    @Test
    void each_link_to_another_site_is_noted_when_the_article_goes_out_and_not_before() {
        Article draft = publishing.draft(
                editor, linking(first, second, first, "/archive", "mailto:a@example.org", "http://localhost:1/x"));
        assertEquals(List.of(), linked(draft));

        Article out = publishing.publish(editor, draft.id(), draft.version());

        assertEquals(List.of(first, second, "http://localhost:1/x"), linked(out));
        assertTrue(sent(out, first).source().endsWith("/articles/" + out.slug()));
    }

    @Test
    void what_moves_in_tells_nobody() {
        assertEquals(List.of(), sentWebmentions.of(given.publishedArticle().id()));
    }

    @Test
    void a_correction_tells_the_same_pages_again_and_those_that_are_new() {
        Article out = published(first);
        tell(out, WebmentionDelivery.answered(202));
        assertEquals(SentWebmentionState.SENT, sent(out, first).state());

        Article changed = saved(out, first, second);
        assertEquals(List.of(first), linked(changed), "readers do not have it yet");
        publishing.correct(editor, changed.id(), changed.version(), new CorrectionNote("Wrong", "Right", ""));

        assertEquals(List.of(first, second), linked(out));
        assertEquals(SentWebmentionState.QUEUED, sent(out, first).state());
    }

    @Test
    void a_link_that_is_gone_is_told_once_more_if_its_page_knows_of_it() {
        Article out = published(first);
        tell(out, WebmentionDelivery.answered(200));
        Article changed = saved(out);
        publishing.publish(editor, changed.id(), changed.version());

        assertFalse(sent(out, first).isLinked());
        assertEquals(SentWebmentionState.QUEUED, sent(out, first).state());
        tell(out, WebmentionDelivery.answered(200));
        assertEquals(SentWebmentionState.SENT, sent(out, first).state());
        assertTrue(sentWebmentions.claim(LANE).isEmpty());
    }

    @Test
    void a_link_whose_page_never_took_it_is_not_told_that_it_is_gone() {
        Article out = published(first);
        tell(out, WebmentionDelivery.noEndpoint());
        publishing.unpublish(editor, out.id(), out.version());

        assertFalse(sent(out, first).isLinked());
        assertEquals(SentWebmentionState.NO_ENDPOINT, sent(out, first).state());
    }

    @Test
    void a_link_that_is_gone_before_its_page_was_told_is_told_nothing_unless_somebody_is_at_it() {
        Article idle = published(first);
        takeFromJob(idle);
        publishing.unpublish(editor, idle.id(), idle.version());
        assertEquals(SentWebmentionState.FAILED, sent(idle, first).state());
        assertTrue(sentWebmentions.claim(LANE).isEmpty());

        Article busy = published(second);
        takeFromJob(busy);
        SentWebmention claimed = sentWebmentions.claim(LANE).orElseThrow();
        publishing.unpublish(editor, busy.id(), busy.version());
        sentWebmentions.tried(claimed, WebmentionDelivery.answered(200));

        assertEquals(SentWebmentionState.QUEUED, sent(busy, second).state());
        SentWebmention again = sentWebmentions.claim(LANE).orElseThrow();
        assertEquals(second, again.target());
        sentWebmentions.tried(again, WebmentionDelivery.answered(200));
    }

    @Test
    void an_article_that_is_unpublished_or_retracted_tells_its_pages() {
        Article unpublished = published(first);
        tell(unpublished, WebmentionDelivery.answered(201));
        Article retracted = published(second);
        tell(retracted, WebmentionDelivery.answered(201));

        publishing.unpublish(editor, unpublished.id(), unpublished.version());
        publishing.retract(editor, retracted.id(), retracted.version(), new Retraction("It was not so."));

        assertEquals(SentWebmentionState.QUEUED, sent(unpublished, first).state());
        assertEquals(SentWebmentionState.QUEUED, sent(retracted, second).state());
    }

    @Test
    void of_many_links_a_hundred_are_told_and_others_named() {
        Article out = published(
                IntStream.range(0, 120).mapToObj(each -> first + "/" + each).toArray(String[]::new));

        List<SentWebmention> all = sentWebmentions.of(out.id());
        assertEquals(120, all.size());
        assertEquals(
                20,
                all.stream()
                        .filter(each -> each.state() == SentWebmentionState.LEFT_OUT)
                        .count());
        sql("delete from sent_webmention where article_id = " + out.id());
    }

    @Test
    void one_that_is_taken_up_is_taken_by_nobody_else_nor_another_of_its_host() {
        Article out = published(first, first + "/more");
        takeFromJob(out);

        SentWebmention taken = sentWebmentions.claim(LANE).orElseThrow();

        assertTrue(sentWebmentions.claim(LANE).isEmpty());
        sentWebmentions.tried(taken, WebmentionDelivery.answered(200));
        assertEquals(SentWebmentionState.SENT, sent(out, taken.target()).state());
        SentWebmention other = sentWebmentions.claim(LANE).orElseThrow();
        sql("update sent_webmention set next_try_at = requested_at, claimed_until = requested_at where id = "
                + other.id());
        SentWebmention again = sentWebmentions.claim(LANE).orElseThrow();
        assertEquals(other.id(), again.id(), "whoever had it is gone");
        sentWebmentions.tried(other, WebmentionDelivery.answered(400));
        assertEquals(SentWebmentionState.QUEUED, sent(out, other.target()).state(), "and says nothing any more");
        sentWebmentions.tried(again, WebmentionDelivery.answered(200));
        assertEquals(SentWebmentionState.SENT, sent(out, other.target()).state());
    }

    @Test
    void what_fails_in_passing_is_tried_again() {
        Article out = published(first);
        tell(out, WebmentionDelivery.answered(503));

        assertEquals(SentWebmentionState.QUEUED, sent(out, first).state());
        assertEquals(Optional.of(503), sent(out, first).status());
    }
}
