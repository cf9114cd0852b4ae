package org.rejoinder.webmention.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModeratorEdit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.mention.MentionContent;
import org.rejoinder.reply.mention.MentionKind;
import org.rejoinder.support.Given;
import org.rejoinder.webmention.receive.WebmentionRefusedException.Reason;

/** What becomes of a webmention once its page has been looked at. No page is asked for: tests say what was found. */
@ExtendWith(ArquillianExtension.class)
class WebmentionsIT {

    @Inject
    private Webmentions webmentions;

    @Inject
    private WebmentionIntake intake;

    @Inject
    private WebmentionKeys keys;

    @Inject
    private MentionRecorder recorder;

    @Inject
    private Replies replies;

    @Inject
    private Moderation moderation;

    @Inject
    private Erasure erasure;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private final URI source = URI.create("http://192.0.2.1/" + UUID.randomUUID());
    private Article article;
    private Account moderator;

    @BeforeEach
    void publish() {
        article = given.publishedArticle();
        moderator = given.account(Role.MODERATOR);
    }

    private URI target() {
        return URI.create("http://localhost:8080/articles/" + article.slug());
    }

    /** Left alone by the job of this site, so that a test can take its part. */
    private Webmention claimed() {
        String pair = keys.pair(source, article);
        given.change(() -> {
            Instant later = clock.instant().plus(Duration.ofDays(1));
            Optional<Webmention> known = webmentions.lockedPair(pair);
            Webmention webmention = known.orElseGet(() -> new Webmention(article, pair, source, later));
            webmention.request(target(), later);
            webmention.claim(later);
            if (known.isEmpty()) {
                webmentions.add(webmention);
            }
        });
        return row(pair);
    }

    private Webmention row(String pair) {
        return entities.createQuery("select w from Webmention w where w.pair = :pair", Webmention.class)
                .setParameter("pair", pair)
                .getSingleResult();
    }

    private MentionContent content(String text) {
        return new MentionContent(source, MentionKind.REPLY, "Ann Other", text, null);
    }

    private Reply found(String text) {
        recorder.record(claimed(), WebmentionCheck.found(content(text), target()));
        return reply();
    }

    private Reply reply() {
        return replies.with(
                        row(keys.pair(source, article)).reply().orElseThrow().id())
                .orElseThrow();
    }

    private void decide(Reply reply, Decision decision) {
        moderation.decide(moderator, ExpectedVersion.of(reply), decision, Channel.DESK);
    }

    private List<AuditAction> audited(Reply reply) {
        return entities.createQuery(
                        "select e.act from AuditEntry e where e.reply = :reply order by e.id", AuditAction.class)
                .setParameter("reply", reply)
                .getResultList();
    }

    @Test
    void what_is_found_is_a_held_reply_of_somebody_who_has_no_address() {
        Reply mention = found("Well said");

        assertEquals(ReplyState.HELD, mention.state());
        assertEquals("Well said", mention.text());
        assertEquals(source.toString(), mention.mention().orElseThrow().url());
        assertEquals(MentionKind.REPLY, mention.mention().orElseThrow().kind());
        assertFalse(mention.isProven());
        assertFalse(mention.isDecisionMailed());
        assertEquals(WebmentionState.ACCEPTED, row(keys.pair(source, article)).state());
    }

    @Test
    void words_may_be_missing() {
        assertEquals("", found("").text());
    }

    @Test
    void what_changes_is_held_again_and_its_former_words_are_kept() {
        Reply mention = found("First");
        decide(mention, Decision.publish());

        Reply changed = found("Second");

        assertEquals(mention.id(), changed.id());
        assertEquals(ReplyState.HELD, changed.state());
        assertEquals("Second", changed.text());
        assertEquals(List.of(AuditAction.DECIDED, AuditAction.MENTION_UPDATED), audited(changed));
        assertEquals(
                "First",
                replies.formerWordingsOf(List.of(changed.id()))
                        .get(changed.id())
                        .text());
    }

    @Test
    void what_says_the_same_stays_as_it_is() {
        Reply mention = found("Same");
        decide(mention, Decision.publish());

        assertEquals(ReplyState.PUBLISHED, found("Same").state());
        assertEquals(List.of(AuditAction.DECIDED), audited(mention));
    }

    @Test
    void what_a_moderator_has_edited_stays_so_while_the_page_says_the_same() {
        Reply mention = found("As it was");
        moderation.reword(
                moderator, ExpectedVersion.of(mention), new ModeratorEdit("Ann Other", "As it is"), Channel.DESK);
        decide(reply(), Decision.publish());

        assertEquals("As it is", found("As it was").text());
        assertEquals(ReplyState.PUBLISHED, reply().state());
        assertEquals("Something new", found("Something new").text());
        assertEquals(ReplyState.HELD, reply().state());
    }

    @Test
    void what_a_moderator_has_rejected_stays_so_whatever_the_page_says() {
        decide(found("First"), Decision.reject(null, null));

        Reply still = found("Second");

        assertEquals(ReplyState.REJECTED, still.state());
        assertEquals("First", still.text());
    }

    @Test
    void what_is_gone_is_taken_down_and_only_the_page_brings_it_back() {
        decide(found("Here"), Decision.publish());

        recorder.record(claimed(), WebmentionCheck.refused(WebmentionProblem.GONE));
        Reply gone = reply();

        assertEquals(ReplyState.WITHDRAWN, gone.state());
        assertThrows(RuntimeException.class, () -> decide(gone, Decision.publish()));
        Reply back = found("Here");
        assertEquals(ReplyState.HELD, back.state());
        assertEquals(
                List.of(AuditAction.DECIDED, AuditAction.MENTION_GONE, AuditAction.MENTION_UPDATED), audited(back));
        decide(back, Decision.publish());
        assertEquals(ReplyState.PUBLISHED, reply().state());
    }

    @Test
    void what_was_rejected_is_gone_with_its_page_so_that_nobody_brings_it_back_and_rejected_when_that_is_back() {
        decide(found("Here"), Decision.publish());
        decide(reply(), Decision.reject(null, "Off the subject"));
        long rejection = reply().lastEntry().orElseThrow();

        recorder.record(claimed(), WebmentionCheck.refused(WebmentionProblem.NO_LINK));

        assertEquals(ReplyState.WITHDRAWN, reply().state());
        assertThrows(RuntimeException.class, () -> moderation.undo(moderator, rejection, Channel.DESK));
        assertEquals(ReplyState.REJECTED, found("Here, again").state());
        assertEquals("Here", reply().text());
        assertEquals(Optional.of("Off the subject"), reply().reason());
    }

    @Test
    void an_address_that_a_page_does_not_link_to_takes_nothing_from_what_it_was_found_to_link_to() {
        decide(found("Here"), Decision.publish());
        URI other = URI.create(target() + "?x=1");

        given.change(() -> webmentions
                .lockedPair(keys.pair(source, article))
                .orElseThrow()
                .request(other, clock.instant().plus(Duration.ofDays(1))));

        assertEquals(List.of(other, target()), row(keys.pair(source, article)).targets());
    }

    @Test
    void a_page_that_does_not_answer_is_not_gone() {
        decide(found("Here"), Decision.publish());

        recorder.record(claimed(), WebmentionCheck.later());
        recorder.record(claimed(), WebmentionCheck.refused(WebmentionProblem.UNREACHABLE));

        assertEquals(ReplyState.PUBLISHED, reply().state());
    }

    @Test
    void whoever_took_too_long_says_nothing_any_more() {
        Webmention first = claimed();
        Webmention second = claimed();

        recorder.record(first, WebmentionCheck.found(content("Late"), target()));
        assertTrue(row(keys.pair(source, article)).reply().isEmpty());
        recorder.record(second, WebmentionCheck.found(content("In time"), target()));
        recorder.record(second, WebmentionCheck.found(content("Twice"), target()));

        assertEquals("In time", reply().text());
        assertEquals(
                1L,
                entities.createQuery("select count(r) from Reply r where r.article = :article", Long.class)
                        .setParameter("article", article)
                        .getSingleResult());
    }

    @Test
    void one_that_is_taken_up_is_taken_by_nobody_else_nor_another_of_its_host() {
        String host = UUID.randomUUID() + ".invalid";
        Instant past = clock.instant().minus(Duration.ofDays(10));
        given.change(() -> {
            for (int i = 0; i < 2; i++) {
                URI page = URI.create("http://" + host + "/" + i);
                Webmention webmention = new Webmention(article, keys.pair(page, article), page, past);
                webmention.request(target(), clock.instant().plus(Duration.ofDays(1)));
                webmentions.add(webmention);
            }
        });
        sql("update webmention set lane = 99, next_try_at = received_at where host = '" + host + "'");

        Optional<Webmention> first = webmentions.claim(99);
        Optional<Webmention> second = webmentions.claim(99);

        assertTrue(first.isPresent());
        assertTrue(second.isEmpty());
        recorder.record(first.get(), WebmentionCheck.refused(WebmentionProblem.NO_LINK));
        assertTrue(webmentions.claim(99).isPresent());
        assertTrue(webmentions.claim(99).isEmpty());
        sql("update webmention set claimed_until = received_at, next_try_at = received_at where host = '" + host
                + "' and claimed_until is not null");
        assertTrue(webmentions.claim(99).isPresent(), "whoever had it is gone");
        sql("delete from webmention where host = '" + host + "'");
    }

    private void sql(String statement) {
        given.change(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    @Test
    void the_same_pair_is_one_webmention_with_one_receipt() {
        String first = intake.receive(source, target(), article);
        String second = intake.receive(source, target(), article);

        assertEquals(first, second);
        assertTrue(webmentions.byToken(first).isPresent());
        assertTrue(webmentions.byToken("none").isEmpty());
    }

    @Test
    void what_is_erased_leaves_no_word_and_does_not_come_back() {
        Reply mention = found("To be erased");
        String pair = keys.pair(source, article);

        erasure.everythingBy(mention.writer().id(), Optional.of(given.account(Role.ADMINISTRATOR)));

        Webmention left = row(pair);
        assertEquals(WebmentionState.ERASED, left.state());
        assertTrue(left.source().isEmpty());
        assertTrue(left.targets().isEmpty());
        assertTrue(reply().mention().isEmpty());
        assertEquals(
                Reason.ERASED,
                assertThrows(WebmentionRefusedException.class, () -> intake.receive(source, target(), article))
                        .reason());
    }

    @Test
    void a_host_that_floods_waits() {
        String host = UUID.randomUUID() + ".invalid";
        given.change(() -> {
            for (int i = 0; i < 100; i++) {
                URI page = URI.create("http://" + host + "/" + i);
                Webmention webmention = new Webmention(article, keys.pair(page, article), page, clock.instant());
                webmention.request(target(), clock.instant().plus(Duration.ofDays(1)));
                webmentions.add(webmention);
            }
        });

        assertEquals(
                Reason.BUSY,
                assertThrows(
                                WebmentionRefusedException.class,
                                () -> intake.receive(URI.create("http://" + host + "/more"), target(), article))
                        .reason());
        sql("delete from webmention where host = '" + host + "'");
    }
}
