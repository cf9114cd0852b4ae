package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.moderation.digest.DecisionLinks;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.moderation.writer.WriterPermissions;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyEdit;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.SubmissionOrigin;
import org.rejoinder.support.Given;

/** Whatever has happened to a reply: who decides about it and undoes that has changed nothing but the log. */
@ExtendWith(ArquillianExtension.class)
class UndoneDecisionsIT {

    private static final int SEQUENCES = 10;
    private static final int CHANGES = 7;

    /** What may be decided about a reply in each state. */
    private static final Map<ReplyState, List<Decision>> DECISIONS = new EnumMap<>(Map.of(
            ReplyState.HELD,
            List.of(Decision.publish(), Decision.reject("Advertising", "Not here."), Decision.spam()),
            ReplyState.PUBLISHED,
            List.of(Decision.hold()),
            ReplyState.REJECTED,
            List.of(Decision.hold()),
            ReplyState.SPAM,
            List.of(Decision.hold()),
            ReplyState.WITHDRAWN,
            List.of(),
            ReplyState.ERASED,
            List.of()));

    /** All that is there, but for the log itself; a number of replies that is zero need not be written down. */
    private static final List<String> ALL_THAT_IS_THERE = List.of(
            "select * from reply where article_id = ?1 order by id",
            "select s.* from reply_signal s join reply r on r.id = s.reply_id where r.article_id = ?1 order by 1, 2",
            "select w.* from reply_wording w join reply r on r.id = w.reply_id where r.article_id = ?1 order by 1, 2",
            "select l.* from lesson l join reply r on r.id = l.reply_id where r.article_id = ?1 order by 1",
            "select o.* from second_opinion o join reply r on r.id = o.reply_id where r.article_id = ?1 order by 1",
            "select n.* from notice n join reply r on r.id = n.answer_id where r.article_id = ?1"
                    + " and r.state = 'PUBLISHED' order by 1",
            "select a.* from letter_about a join reply r on r.id = a.reply_id where r.article_id = ?1 order by 1, 2",
            "select w.* from writer w where w.id in (select r.writer_id from reply r where r.article_id = ?1) order by 1",
            "select c.id, c.held from reply_cluster c where c.id in"
                    + " (select r.cluster_id from reply r where r.article_id = ?1) order by 1",
            "select stripe, replies from article_reply_count where article_id = ?1 and replies <> 0 order by 1",
            "select state, stripe, replies from reply_count where ?1 > 0 order by 1, 2",
            "select spam, other from learned where ?1 > 0",
            "select sum(spam), sum(other), sum(mod(feature, 1000003) * (cast(spam as bigint) + 7 * other)) from learned_feature"
                    + " where ?1 > 0");

    @Inject
    private Moderation moderation;

    @Inject
    private DecisionLinks links;

    @Inject
    private Batches batches;

    @Inject
    private BatchJob work;

    @Inject
    private TrainingJob lessons;

    @Inject
    private WriterActions writerActions;

    @Inject
    private SecondOpinions opinions;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private Replies replies;

    @Inject
    private Commenters commenters;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private Audit audit;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private List<Account> moderators;
    private Article article;
    private Reply reply;
    private Random random;

    @BeforeEach
    void everyDecisionIsAskedAbout() {
        moderators = List.of(given.account(Role.MODERATOR), given.account(Role.EDITOR), given.account(Role.MODERATOR));
        askAbout(100);
    }

    @AfterEach
    void noneIs() {
        askAbout(0);
        // Whoever asks for the oldest question after us is not to get one of ours
        given.change(() -> entities.createQuery("delete from SecondOpinion o where o.first in :moderators")
                .setParameter("moderators", moderators)
                .executeUpdate());
    }

    @Test
    void who_decides_and_undoes_that_has_changed_nothing_whatever_happened_before_and_whatever_door_it_came_through() {
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            random = new Random(seed);
            begin();
            List<String> done = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                decideAndUndo("seed " + seed + ": " + done);
                done.add(changeOnce("seed " + seed + ": " + done));
            }
        }

        assertEquals(0, replyCounters.reconcile());
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    /** An answer to somebody who wants to be told, held or published by the policy. */
    private void begin() {
        article = given.publishedArticle();
        Reply followed = given.published(given.heldReplyTo(article), moderators.get(0));
        given.change(() -> {
            entities.find(Reply.class, followed.id()).notifyOfAnswers(NotifyPreference.EACH);
            commenters.with(followed.writer().id()).orElseThrow().verify(clock.instant());
        });
        reply = random.nextBoolean() ? given.heldAnswerTo(followed, article) : given.replyPublishedByPolicyTo(article);
        given.change(() -> entities.createNativeQuery("update reply set digest = null where id = ?1")
                .setParameter(1, reply.id())
                .executeUpdate());
    }

    private void decideAndUndo(String history) {
        for (Decision decision : DECISIONS.get(now().state())) {
            String before = allThatIsThere();
            long rows = rows();
            Account moderator = somebody();
            String door;
            if (random.nextInt(4) == 0) {
                Batch batch = batches.of(moderator, now().state(), List.of(ExpectedVersion.of(now())));
                work.run(batches.begin(batch.id(), decision));
                work.run(batches.undo(batch.id()));
                door = "batch";
            } else {
                AuditEntry entry = decide(moderator, decision);
                moderation.undo(random.nextBoolean() ? moderator : somebody(), entry.id(), Channel.DESK);
                door = entry.door().name();
            }
            String what = history + ", then " + decision.outcome() + " through " + door + " and undone";
            assertEquals(before, allThatIsThere(), what);
            assertEquals(rows + 2, rows(), what);
        }
    }

    /** By mail, if it waits; else at the desk. */
    private AuditEntry decide(Account moderator, Decision decision) {
        if (now().state() == ReplyState.HELD && random.nextInt(3) == 0) {
            String ticket = links.addressFor(moderator, now()).replaceFirst(".*/decisions/", "");
            // A link that was made in the same second is the same, and good once
            if (links.decide(ticket, decision).isPresent()) {
                return audit.with(now().lastEntry().orElseThrow()).orElseThrow();
            }
        }
        return moderation.decide(moderator, ExpectedVersion.of(now()), decision, Channel.DESK);
    }

    /** @return what was done */
    private String changeOnce(String history) {
        List<Supplier<String>> possible = new ArrayList<>();
        Reply reply = now();
        DECISIONS
                .get(reply.state())
                .forEach(decision ->
                        possible.add(() -> decide(somebody(), decision).to().name()));
        WriterPermissions writerPermissions = writerActions.choices(reply);
        if (writerPermissions.revise()) {
            possible.add(() -> {
                writerActions.revise(
                        ExpectedVersion.of(now()),
                        new ReplyEdit("Or " + UUID.randomUUID(), "Rita", ""),
                        SubmissionOrigin.UNKNOWN);
                return "revised";
            });
        }
        if (writerPermissions.appeal()) {
            possible.add(() -> {
                writerActions.appeal(ExpectedVersion.of(now()), "I do not think so.");
                return "appealed";
            });
        }
        if (writerPermissions.withdraw() && random.nextInt(10) == 0) {
            possible.add(() -> {
                writerActions.withdraw(now().id(), Channel.RECEIPT);
                return "withdrawn";
            });
        }
        if (reply.state() == ReplyState.HELD) {
            possible.add(() -> {
                ModeratorEdit words = new ModeratorEdit("Rita", "In other words " + UUID.randomUUID());
                moderation.reword(somebody(), ExpectedVersion.of(now()), words, Channel.DESK);
                return "reworded";
            });
        }
        if (possible.isEmpty()) {
            return "nothing more";
        }
        long rows = rows();
        String done = possible.get(random.nextInt(possible.size())).get();
        assertEquals(rows + 1, rows(), history + ", then " + done);
        moderators.forEach(each -> opinions.nextFor(each)
                .filter(asked -> random.nextBoolean())
                .ifPresent(asked -> opinions.give(each, asked.entry(), Decision.spam())));
        return done;
    }

    private Account somebody() {
        List<Account> others = moderators.stream()
                .filter(each -> !moderationPermissions.isAgainst(each, now()))
                .toList();
        assertTrue(others.size() > 1);
        return others.get(random.nextInt(others.size()));
    }

    /** In the log, about the reply. */
    private long rows() {
        var rows = new long[1];
        given.change(() ->
                rows[0] = entities.createQuery("select count(e) from AuditEntry e where e.reply = :reply", Long.class)
                        .setParameter("reply", reply)
                        .getSingleResult());
        return rows[0];
    }

    private Reply now() {
        return replies.forChange(reply.id()).orElseThrow();
    }

    private String allThatIsThere() {
        lessons.catchUp();
        var all = new StringBuilder();
        given.change(
                () -> ALL_THAT_IS_THERE.forEach(sql -> all.append(rows(sql)).append('\n')));
        return all.toString();
    }

    private String rows(String sql) {
        List<?> rows =
                entities.createNativeQuery(sql).setParameter(1, article.id()).getResultList();
        return sql
                + rows.stream()
                        .map(row -> "\n  " + (row instanceof Object[] many ? Arrays.toString(many) : row))
                        .collect(Collectors.joining());
    }

    private void askAbout(int percent) {
        ModerationSettings now = moderationSettingsService.current();
        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                now.version(),
                now.authorsDecide(),
                percent,
                now.remindAfterHours(),
                now.hideAtReports(),
                false,
                moderationSettingsService.rules());
    }
}
