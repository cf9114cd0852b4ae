package org.rejoinder.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.Publishing;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

/** What happens is noted with it, for those who want to be told. Nobody is called: the receivers are at no public address. */
@ExtendWith(ArquillianExtension.class)
class WebhookOutboxIT {

    private static final String RECEIVER = "https://192.0.2.1/hooks";
    private static final WebhookAnswer TAKEN = new WebhookAnswer(200, 3, null);
    private static final WebhookAnswer FAILED = new WebhookAnswer(500, 3, null);
    private static final WebhookAnswer REFUSED = new WebhookAnswer(422, 3, null);

    @Inject
    private WebhookEndpoints endpoints;

    @Inject
    private WebhookDeliveries deliveries;

    @Inject
    private Moderation moderation;

    @Inject
    private Publishing publishing;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private Account administrator;
    private Account moderator;
    private Article article;

    @BeforeEach
    void nobodyIsTold() {
        forgetAll();
        administrator = given.account(Role.ADMINISTRATOR);
        moderator = given.account(Role.MODERATOR);
        article = given.publishedArticle();
    }

    @AfterEach
    void forgetAll() {
        sql("delete from webhook_delivery");
        sql("delete from webhook_endpoint");
    }

    /** Left alone by the job of this site, so that a test can take its part. */
    private WebhookEndpoint endpoint(Set<WebhookEvent> events) {
        WebhookEndpoint added = endpoints.add(administrator, RECEIVER, events);
        given.change(
                () -> entities.find(WebhookEndpoint.class, added.id()).pause(PauseReason.BY_HAND, clock.instant()));
        return added;
    }

    private WebhookEndpoint endpoint() {
        return endpoint(EnumSet.allOf(WebhookEvent.class));
    }

    private List<String> noted(WebhookEndpoint endpoint) {
        return deliveries.lastOf(endpoint.id()).stream()
                .map(each -> each.event() + " " + each.payload().replaceAll(".*\"state\":\"(\\w+)\".*|.*", "$1"))
                .map(String::strip)
                .toList();
    }

    private void decide(Reply reply, Decision decision) {
        moderation.decide(moderator, new ExpectedVersion(reply.id(), reply.revision()), decision, Channel.DESK);
    }

    @Test
    void each_step_of_a_reply_is_noted_for_those_who_want_to_know_of_it() {
        WebhookEndpoint all = endpoint();
        WebhookEndpoint held = endpoint(Set.of(WebhookEvent.REPLY_HELD));
        Reply reply = given.heldReplyTo(article);
        Reply other = given.heldReplyTo(article);

        decide(reply, Decision.publish());
        decide(other, Decision.spam());

        assertEquals(
                List.of("reply.changed spam", "reply.published published", "reply.held held", "reply.held held"),
                noted(all));
        assertEquals(List.of("reply.held held", "reply.held held"), noted(held));
    }

    @Test
    void an_article_that_readers_get_and_get_no_more_is_noted_and_what_was_imported_is_not() {
        WebhookEndpoint all = endpoint();
        given.publishedArticle();
        Article written = given.articleBy(given.account(Role.EDITOR));

        publishing.unpublish(given.account(Role.EDITOR), written.id(), written.version());

        assertEquals(List.of("article.unpublished", "article.published"), noted(all));
    }

    @Test
    void what_did_not_happen_is_not_told() {
        WebhookEndpoint all = endpoint();

        assertThrows(
                IllegalStateException.class,
                () -> given.change(() -> {
                    given.heldReplyTo(article);
                    throw new IllegalStateException("undone");
                }));

        assertEquals(List.of(), noted(all));
    }

    @Test
    void nothing_that_is_noted_has_words_a_name_or_an_address() {
        WebhookEndpoint all = endpoint();
        Reply reply = given.heldReplyTo(article, "Words that stay here");

        String payload = deliveries.lastOf(all.id()).get(0).payload();

        assertTrue(payload.contains("\"reply\":" + reply.id()), payload);
        assertFalse(payload.contains("Words") || payload.contains("Rita") || payload.contains("@"), payload);
    }

    /** As the job takes it up: from every lane. */
    private List<WebhookDelivery> claimed(WebhookEndpoint endpoint) {
        List<WebhookDelivery> claimed = new ArrayList<>();
        awake(() -> List.of(0, 1, 2, 3)
                .forEach(lane -> claimed.addAll(deliveries.claim(new WebhookDeliveries.Lane(endpoint.id(), lane)))));
        return claimed;
    }

    private void answer(WebhookEndpoint endpoint, List<WebhookDelivery> claimed, WebhookAnswer answer) {
        Map<Long, WebhookAnswer> answers =
                claimed.stream().collect(Collectors.toMap(WebhookDelivery::id, each -> answer));
        awake(() -> deliveries.tried(endpoint.id(), claimed, answers));
    }

    /** For one transaction, in which the job of this site sees nothing of it. */
    private void awake(Runnable step) {
        given.change(() -> {
            execute("update webhook_endpoint set paused_at = null, pause_reason = null where pause_reason = 'BY_HAND'");
            step.run();
            entities.flush();
            execute(
                    "update webhook_endpoint set paused_at = added_at, pause_reason = 'BY_HAND' where paused_at is null");
        });
    }

    private void execute(String text) {
        entities.createNativeQuery(text).executeUpdate();
    }

    @Test
    void behind_a_message_that_was_refused_those_about_the_same_reply_wait_and_no_others() {
        WebhookEndpoint all = endpoint();
        Reply reply = given.heldReplyTo(article);
        answer(all, claimed(all), REFUSED);
        decide(reply, Decision.publish());
        Reply other = given.heldReplyTo(article);

        List<WebhookDelivery> next = claimed(all);

        assertEquals(
                List.of("reply " + other.id()),
                next.stream().map(WebhookDelivery::subject).toList());
        answer(all, next, TAKEN);
        sql("update webhook_delivery set next_try_at = noted_at where next_try_at is not null");
        assertEquals(
                List.of("reply.held", "reply.published"),
                claimed(all).stream().map(WebhookDelivery::event).toList());
    }

    @Test
    void what_one_node_has_taken_up_no_other_does_unless_nobody_says_what_became_of_it() {
        WebhookEndpoint all = endpoint();
        given.heldReplyTo(article);

        assertEquals(1, claimed(all).size());
        assertEquals(0, claimed(all).size());
        sql("update webhook_delivery set next_try_at = noted_at");
        assertEquals(1, claimed(all).size(), "the process has ended in between");
    }

    @Test
    void one_that_does_not_answer_is_left_alone_and_one_that_answers_is_not() {
        WebhookEndpoint all = endpoint();
        given.heldRepliesTo(article, 3);
        answer(all, claimed(all), FAILED);
        sql("update webhook_delivery set next_try_at = noted_at");

        assertEquals(0, claimed(all).size());
        sql("update webhook_endpoint set wait_until = added_at");
        answer(all, claimed(all), TAKEN);
        assertEquals(
                List.of(), noted(all).stream().filter(each -> each.isEmpty()).toList());
        assertTrue(endpoints
                .with(all.id())
                .orElseThrow()
                .waitUntil(clock.instant())
                .isEmpty());
    }

    @Test
    void after_three_days_it_is_paused_administrators_get_a_mail_and_what_happens_then_waits() {
        WebhookEndpoint all = endpoint();
        given.heldReplyTo(article);
        long mails = mails();
        sql("update webhook_endpoint set resumed_at = ?1", Duration.ofDays(4));
        sql("update webhook_delivery set noted_at = ?1", Duration.ofDays(4));

        answer(all, claimed(all), FAILED);

        assertEquals(
                PauseReason.FAILING,
                endpoints.with(all.id()).orElseThrow().pauseReason().orElseThrow());
        assertTrue(mails() > mails);
        given.heldReplyTo(article);
        assertEquals(0, claimed(all).size());
        given.change(() -> {
            endpoints.resume(administrator, all.id());
            assertEquals(2, claimed(all).size());
        });
    }

    @Test
    void one_that_says_that_it_is_gone_is_paused_at_once() {
        WebhookEndpoint all = endpoint();
        given.heldReplyTo(article);

        answer(all, claimed(all), new WebhookAnswer(410, 1, null));

        assertEquals(
                PauseReason.GONE,
                endpoints.with(all.id()).orElseThrow().pauseReason().orElseThrow());
    }

    @Test
    void a_new_secret_signs_beside_the_former_one_which_is_sealed_as_it_is() {
        WebhookEndpoint all = endpoint();
        String first = endpoints.secretOf(administrator, all.id()).orElseThrow();

        endpoints.renewSecret(administrator, all.id());

        String second = endpoints.secretOf(administrator, all.id()).orElseThrow();
        assertEquals(
                List.of(second, first),
                endpoints.target(all.id()).orElseThrow().secrets().stream()
                        .map(WebhookSecret::text)
                        .toList());
        assertFalse(entities.createNativeQuery("select secret from webhook_endpoint")
                .getSingleResult()
                .toString()
                .contains("whsec"));
    }

    @Test
    void what_is_older_than_a_week_or_belongs_to_nobody_goes_in_the_night() {
        WebhookEndpoint all = endpoint();
        WebhookEndpoint removed = endpoint();
        given.heldReplyTo(article);
        sql("update webhook_delivery set noted_at = ?1 where endpoint_id = " + all.id(), Duration.ofDays(8));
        given.heldReplyTo(article);
        endpoints.remove(administrator, removed.id());

        deliveries.forgetOld();

        assertEquals(1, deliveries.lastOf(all.id()).size());
        assertEquals(0, deliveries.lastOf(removed.id()).size());
    }

    @Test
    void an_address_that_is_none_or_not_secure_is_refused_and_so_is_who_may_not_change_settings() {
        for (String url : List.of(
                "",
                "example.org",
                "ftp://example.org",
                "http://example.org",
                "https://u:p@example.org",
                "https:///x",
                "https://example.org/#x",
                "https://example.org/" + "x".repeat(500),
                "https://a b")) {
            assertThrows(
                    InvalidWebhookException.class,
                    () -> endpoints.add(administrator, url, EnumSet.allOf(WebhookEvent.class)),
                    url);
        }
        assertThrows(InvalidWebhookException.class, () -> endpoints.add(administrator, RECEIVER, Set.of()));
        assertThrows(
                PermissionDeniedException.class,
                () -> endpoints.add(moderator, RECEIVER, EnumSet.allOf(WebhookEvent.class)));
    }

    private long mails() {
        return ((Number) entities.createNativeQuery("select count(*) from letter")
                        .getSingleResult())
                .longValue();
    }

    private void sql(String text) {
        given.change(() -> execute(text));
    }

    /** With the time so long ago. */
    private void sql(String text, Duration ago) {
        given.change(() -> entities.createNativeQuery(text)
                .setParameter(1, clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }
}
