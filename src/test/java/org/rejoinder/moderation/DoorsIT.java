package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.Scope;
import org.rejoinder.article.Article;
import org.rejoinder.http.RunnerAccess;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.receipt.DataSubjectService;
import org.rejoinder.reply.IllegalTransitionException;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyEdit;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.SubmissionOrigin;
import org.rejoinder.support.Given;
import org.rejoinder.support.KeyClient;

/** Whatever door decisions come through: of those about one reply, one wins. */
@ExtendWith(ArquillianExtension.class)
class DoorsIT {

    private static final int THREADS = 16;
    private static final int REPLIES = 200;
    private static final int FEW = 40;

    @Inject
    private Moderation moderation;

    @Inject
    private Batches batches;

    @Inject
    private StaffReplyService staffReplyService;

    @Inject
    private WriterActions writerActions;

    @Inject
    private DataSubjectService dataSubjectService;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private Replies replies;

    @Inject
    private Audit audit;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private ApiKeys keys;

    @Inject
    private Given given;

    private final URL site = RunnerAccess.site();

    @PersistenceContext
    private EntityManager entities;

    @Test
    void of_sixteen_who_decide_about_the_same_replies_through_every_door_exactly_one_wins_each() throws Exception {
        Article article = given.publishedArticle();
        List<Reply> held = given.heldRepliesTo(article, REPLIES);
        var wonAlone = new AtomicInteger();
        var told = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Account moderator = given.account(Role.MODERATOR);
            Channel channel = List.of(Channel.DESK, Channel.BATCH, Channel.REST, Channel.MAIL)
                    .get(i % 4);
            Decision decision = List.of(Decision.publish(), Decision.spam(), Decision.reject("Advertising", null))
                    .get(i % 3);
            List<Reply> order = new ArrayList<>(held);
            Collections.shuffle(order);
            work.add(() -> {
                if (channel == Channel.BATCH) {
                    Batch batch = batches.of(
                            moderator,
                            ReplyState.HELD,
                            order.stream().map(ExpectedVersion::of).toList());
                    batches.begin(batch.id(), decision);
                    while (batches.advance(batch.id())) {
                        // the next stretch
                    }
                } else {
                    Door door = channel == Channel.REST ? byKey(moderator) : byService(moderator, channel);
                    for (Reply reply : order) {
                        (door.decides(reply, decision) ? wonAlone : told).incrementAndGet();
                    }
                }
                return null;
            });
        }

        var threads = Executors.newFixedThreadPool(THREADS);
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        List<Long> ids = held.stream().map(Reply::id).toList();
        long rows = count("select count(e) from AuditEntry e where e.reply.id in :ids", ids);
        long distinct = count("select count(distinct e.reply.id) from AuditEntry e where e.reply.id in :ids", ids);
        long inBatches = count(
                "select count(i) from BatchItem i where i.reply in :ids and i.fate = org.rejoinder.moderation.batch.BatchItem.Outcome.DECIDED",
                ids);
        assertEquals(REPLIES, rows);
        assertEquals(REPLIES, distinct);
        assertEquals(REPLIES, wonAlone.get() + inBatches);
        assertEquals(12 * REPLIES, wonAlone.get() + told.get());
        assertEquals(
                0,
                count(
                        "select count(r) from Reply r where r.id in :ids and r.state = org.rejoinder.reply.ReplyState.HELD",
                        ids));
        assertEquals(0, replyCounters.reconcile(), "the kept counts equal a recount");
        assertEquals(
                count(
                        "select count(r) from Reply r where r.id in :ids and r.state = org.rejoinder.reply.ReplyState.PUBLISHED",
                        ids),
                replyCounters.publishedOn(List.of(article)).get(article.id()));
        assertTrue(replyCounters.all().values().stream().allMatch(each -> each >= 0));
    }

    /** Where a decision comes in. */
    private interface Door {

        /** @return whether it was the first */
        boolean decides(Reply reply, Decision decision);
    }

    private Door byService(Account moderator, Channel channel) {
        return (reply, decision) -> {
            try {
                moderation.decide(moderator, ExpectedVersion.of(reply), decision, channel);
                return true;
            } catch (ConcurrentDecisionException e) {
                return false;
            }
        };
    }

    /** A program, over HTTP. */
    private Door byKey(Account moderator) {
        var key = keys.make(moderator, "Race", Set.of(Scope.REPLIES_DECIDE), Optional.empty());
        var program = new KeyClient(site, key.text());
        return (reply, decision) -> {
            String word = decision.outcome() == ReplyState.PUBLISHED
                    ? "publish"
                    : decision.outcome() == ReplyState.SPAM ? "spam" : "reject";
            int status = program.send(
                            "POST",
                            "/api/v1/queue/" + reply.id() + "/decision",
                            "\"%d-held\"".formatted(reply.revision()),
                            "{\"decision\": \"" + word + "\"}")
                    .statusCode();
            if (status != 200 && status != 412) {
                throw new AssertionError("a decision by key was answered with " + status);
            }
            return status == 200;
        };
    }

    @Test
    void whatever_is_done_to_replies_at_once_through_every_door_nobody_waits_for_ever_and_each_change_has_one_row()
            throws Exception {
        Article article = given.publishedArticle();
        Reply answered = given.published(given.heldReplyTo(article), given.account(Role.MODERATOR));
        String address = UUID.randomUUID() + "@example.org";
        List<Reply> some = IntStream.range(0, FEW)
                .mapToObj(i -> given.replyBehind(replySubmissionService.receive(by(address, article))))
                .toList();
        List<Long> ids = some.stream().map(Reply::id).toList();
        var changes = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Account moderator = given.account(Role.MODERATOR);
            int turn = i;
            work.add(each(some, reply -> {
                Decision decision = turn % 2 == 0 ? Decision.publish() : Decision.spam();
                AuditEntry entry = moderation.decide(moderator, ExpectedVersion.of(now(reply)), decision, Channel.DESK);
                changes.incrementAndGet();
                if (reply.id() % 3 == 0) {
                    moderation.undo(moderator, entry.id(), Channel.DESK);
                    changes.incrementAndGet();
                }
            }));
            work.add(each(some, reply -> {
                writerActions.revise(
                        ExpectedVersion.of(now(reply)),
                        new ReplyEdit("Or rather " + UUID.randomUUID(), "R", ""),
                        SubmissionOrigin.UNKNOWN);
                changes.incrementAndGet();
            }));
            work.add(each(
                    some,
                    reply -> staffReplyService.say(
                            moderator,
                            article.id(),
                            Optional.of(answered.id()),
                            "So it is " + UUID.randomUUID(),
                            Channel.DESK)));
            work.add(each(
                    some,
                    reply -> moderation.importReply(
                            "A test",
                            by(address, article),
                            reply.submittedAt(),
                            Optional.of(Decision.publish()),
                            Channel.SAMPLE,
                            reply.submittedAt())));
            work.add(each(some, reply -> {
                moderation.importDecision(
                        "A test",
                        ExpectedVersion.of(now(reply)),
                        Decision.publish(),
                        Channel.SAMPLE,
                        reply.submittedAt());
                changes.incrementAndGet();
            }));
        }
        for (int i = 0; i < 2; i++) {
            Batch batch = batches.of(
                    given.account(Role.MODERATOR),
                    ReplyState.HELD,
                    some.stream().map(ExpectedVersion::of).toList());
            work.add(() -> {
                batches.begin(batch.id(), Decision.reject("Advertising", null));
                while (batches.advance(batch.id())) {
                    // the next stretch
                }
                batches.undo(batch.id());
                while (batches.advance(batch.id())) {
                    // the next stretch
                }
                return null;
            });
            work.add(() -> {
                List<Long> half = new ArrayList<>(ids);
                Collections.shuffle(half);
                for (int from = 0; from < FEW / 2; from += 5) {
                    dataSubjectService.withdraw(some.get(0).writer(), half.subList(from, from + 5));
                }
                return null;
            });
            work.add(each(some, reply -> replySubmissionService.receive(Given.submissionTo(article))));
        }

        var threads = Executors.newFixedThreadPool(work.size());
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        long withdrawn = count(
                "select count(r) from Reply r where r.id in :ids and r.state = org.rejoinder.reply.ReplyState.WITHDRAWN",
                ids);
        long inBatches =
                count("select count(e) from AuditEntry e where e.reply.id in :ids and e.batch is not null", ids);
        assertEquals(
                changes.get() + withdrawn + inBatches,
                count("select count(e) from AuditEntry e where e.reply.id in :ids", ids));
        assertEquals(Optional.empty(), audit.firstBroken());
        assertEquals(0, replyCounters.reconcile(), "the kept counts equal a recount");
    }

    private static Submission by(String address, Article article) {
        Submission any = Given.submissionTo(article);
        return new Submission(article.slug(), "", any.comment(), any.name(), address, "", "");
    }

    private Reply now(Reply reply) {
        return replies.forChange(reply.id()).orElseThrow();
    }

    /** Who comes too late has done nothing; whatever else goes wrong is wrong. */
    private static Callable<Void> each(List<Reply> some, Consumer<Reply> act) {
        List<Reply> order = new ArrayList<>(some);
        Collections.shuffle(order);
        return () -> {
            for (Reply reply : order) {
                try {
                    act.accept(reply);
                } catch (ConcurrentDecisionException | TooLateException | IllegalTransitionException e) {
                    // somebody else was first
                }
            }
            return null;
        };
    }

    private long count(String jpql, List<Long> ids) {
        return entities.createQuery(jpql, Long.class).setParameter("ids", ids).getSingleResult();
    }
}
