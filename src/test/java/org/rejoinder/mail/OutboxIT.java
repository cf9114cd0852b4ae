package org.rejoinder.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Publishing;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;
import org.rejoinder.support.UnwillingMailServer;

@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    private static final MailMessage MAIL =
            new MailMessage("A subject nobody else reads", "Words for one reader only", null, null);

    @Inject
    private Outbox outbox;

    @Inject
    private Letterbox letters;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Resource
    private ManagedExecutorService executor;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void a_letter_that_one_node_is_sending_no_other_takes_and_none_waits_for_it() throws Exception {
        Account reader = given.account(Role.MODERATOR);
        given.change(() -> List.of(1, 2, 3, 4).forEach(each -> outbox.put(reader, List.of(), MAIL)));
        due(reader);
        long[] taken = new long[2];

        Eventually.within(Duration.ofSeconds(30), "a letter that the site's own postman does not hold", () -> {
            given.change(() -> outbox.nextDue().ifPresent(queuedMail -> {
                taken[0] = queuedMail.id();
                taken[1] = meanwhileTakenByAnother();
            }));
            return taken[0] > 0;
        });

        assertNotEquals(taken[0], taken[1]);
    }

    @Test
    void nothing_leaves_a_site_that_was_restored_until_somebody_says_so() {
        Account reader = given.account(Role.MODERATOR);
        given.change(() -> {
            entities.createNativeQuery("insert into mail_pause (id, paused_at) values (1, current_timestamp)")
                    .executeUpdate();
            outbox.put(reader, List.of(), MAIL);
        });
        due(reader);
        try {
            given.change(() -> assertEquals(Optional.empty(), outbox.nextDue()));
            assertTrue(outbox.isPaused());
        } finally {
            outbox.resume();
        }

        assertFalse(outbox.isPaused());
        given.change(() -> assertTrue(outbox.nextDue().isPresent() || of(reader).isEmpty()));
    }

    @Test
    void what_a_letter_says_is_sealed_and_a_letter_that_was_taken_is_gone() {
        Account reader = given.account(Role.MODERATOR);
        given.change(() -> outbox.put(reader, List.of(), MAIL));
        assertEquals(List.of(MAIL), letters.of(reader));
        QueuedMail queuedMail = of(reader).get(0);
        assertFalse(
                queuedMail.content().contains("reader") || queuedMail.content().contains("subject"));

        outbox.sent(queuedMail.id());

        assertTrue(of(reader).isEmpty());
    }

    @Test
    void a_letter_that_is_being_sent_is_nobody_elses_until_its_claim_is_over() {
        Account reader = given.account(Role.MODERATOR);
        given.change(() -> outbox.put(reader, List.of(), MAIL));
        QueuedMail claimed = of(reader).get(0);

        given.change(() -> entities.find(QueuedMail.class, claimed.id()).claim(clock.instant()));

        QueuedMail queuedMail = of(reader).get(0);
        assertFalse(queuedMail.isDue(clock.instant().plusSeconds(300)), "the mail server may take its time");
        assertTrue(
                queuedMail.isDue(clock.instant().plusSeconds(601)), "a process that ended has sent it or not: again");
        outbox.sent(claimed.id());
        assertTrue(outbox.notSent(claimed.id(), "gone meanwhile", false).isEmpty());
    }

    @Test
    void a_mail_server_that_says_nothing_holds_up_no_article_that_is_due_and_holds_no_letter() throws Exception {
        Account reader = given.account(Role.MODERATOR);
        Account editor = given.account(Role.EDITOR);
        try (var slow = UnwillingMailServer.silent(settings.mail().orElseThrow().port())) {
            given.change(() -> outbox.put(reader, List.of(), MAIL));
            due(reader);
            slow.awaitVisitor();

            Article draft =
                    publishing.draft(editor, ArticleContent.of("Due in a second", "", "Ada", "<p>Now.</p>", ""));
            publishing.schedule(
                    editor, draft.id(), draft.version(), clock.instant().plusSeconds(1));

            Eventually.within(
                    Duration.ofSeconds(12),
                    "the article is out",
                    () -> articles.with(draft.id()).orElseThrow().publishedAt().isPresent());
            of(reader).forEach(queuedMail -> assertTrue(outbox.throwAway(queuedMail.id()), "nobody holds it"));
        }
    }

    /** @return 0 if there was none */
    private long meanwhileTakenByAnother() {
        var taken = new AtomicLong();
        try {
            executor.submit(() -> given.change(
                            () -> taken.set(outbox.nextDue().map(QueuedMail::id).orElse(0L))))
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return taken.get();
    }

    private void due(Account reader) {
        given.change(() -> of(reader)
                .forEach(queuedMail -> queuedMail.tryAgain(clock.instant().minusSeconds(3_600))));
    }

    private List<QueuedMail> of(Account reader) {
        return entities.createQuery("select l from QueuedMail l where l.account = :reader", QueuedMail.class)
                .setParameter("reader", reader)
                .getResultList();
    }
}
