package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.moderation.writer.ProofService;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.InflowMonitor;
import org.rejoinder.reply.RejectionReason;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.SubmissionRejectedException;
import org.rejoinder.reply.training.TrainingBackfillJob;
import org.rejoinder.reply.training.TrainingRecords;
import org.rejoinder.screening.HumanDecision;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicySimulation;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.StalePolicyException;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.screening.Verdict;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.screening.learner.ConfusionMatrix;
import org.rejoinder.screening.rule.InvalidRuleException;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

/** Screening where it matters: what becomes of a reply when it comes in, and of what people decide about it. */
@ExtendWith(ArquillianExtension.class)
class ScreeningIT {

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Replies replies;

    @Inject
    private ProofService proofs;

    @Inject
    private Moderation moderation;

    @Inject
    private StaffReplyService staffReplyService;

    @Inject
    private Batches batches;

    @Inject
    private BatchJob work;

    @Inject
    private PolicySimulations policySimulations;

    @Inject
    private PolicyVersions policies;

    @Inject
    private InflowMonitor inflowMonitor;

    @Inject
    private TrainingRecords trainingRecords;

    @Inject
    private TrainingBackfillJob keeper;

    @Inject
    private TrainingJob lessons;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private Audit audit;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void what_was_noticed_stays_as_it_was_whatever_becomes_of_the_rule() {
        String word = word();
        var held = new Reply[1];
        var seen = new String[1];
        given.under(holding(word), () -> {
            held[0] = given.heldReplyTo(given.publishedArticle(), "So much for " + word + ", my friends.");
            seen[0] = explanation(held[0]);
            assertTrue(seen[0].contains(word), seen[0]);
        });
        given.under(holding(word + "*", "friends"), () -> assertEquals(seen[0], explanation(held[0])));

        assertEquals(seen[0], explanation(held[0]));
    }

    @Test
    void a_name_that_looks_like_an_administrators_is_held_and_said_so() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        String lookAlike =
                administrator.name().replace('A', 'А').replace('e', 'е').replace('a', 'а');
        assertNotEquals(administrator.name(), lookAlike);

        given.under(Policy.first().with(ModerationMode.ONLY_FLAGGED_HELD), () -> {
            Reply reply = receive(named(lookAlike));

            assertEquals(ReplyState.HELD, reply.state());
            assertTrue(explanation(reply).contains(administrator.name()), explanation(reply));
        });
    }

    @Test
    void where_only_what_is_flagged_is_held_the_rest_is_public_at_once_and_the_log_says_so() {
        Article article = given.publishedArticle();
        given.under(Policy.first().with(ModerationMode.ONLY_FLAGGED_HELD), () -> {
            Reply quiet = given.heldReplyTo(article, "A quiet word " + word());
            Reply loud = given.heldReplyTo(article, "https://bit.ly/x says it " + word());

            assertEquals(ReplyState.PUBLISHED, quiet.state());
            assertTrue(replies.published(quiet.id()).isPresent());
            assertEquals(ReplyState.HELD, loud.state());
            assertEquals(List.of("SCREENED HELD PUBLISHED Screening"), rowsOf(quiet));
            assertEquals(List.of(), rowsOf(loud));
        });
    }

    @Test
    void only_a_verified_writer_who_was_published_often_enough_goes_live_where_first_timers_are_held() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        Submission first = Given.submissionTo(article);
        for (int i = 0; i < 3; i++) {
            given.published(receive(saying(first, "Number " + i + " " + word())), anna);
        }
        given.under(Policy.first().with(ModerationMode.FIRST_TIMERS_HELD), () -> {
            Reply typed = receive(saying(first, "Only typed my address " + word()));
            assertEquals(ReplyState.HELD, typed.state());

            given.change(() -> writer(typed).verify(clock.instant()));
            Reply again = receive(saying(first, "Typed by somebody " + word()));
            assertEquals(ReplyState.HELD, again.state(), "a verified address says nothing of who typed it");

            given.change(() -> proofs.prove(replies.forChange(again.id()).orElseThrow(), clock.instant()));
            entities.clear();
            assertEquals(
                    ReplyState.PUBLISHED, entities.find(Reply.class, again.id()).state());
            assertEquals(ReplyState.HELD, given.heldReplyTo(article).state());
        });
    }

    @Test
    void a_blocked_writer_goes_to_spam_where_everybody_can_be_put_back() {
        Article article = given.publishedArticle();
        Submission first = Given.submissionTo(article);
        long writer = receive(first).writer().id();
        given.under(
                policy(List.of(), List.of(), List.of(), List.of(Policy.OfWriter.of(writer, WriterTrust.BLOCKED))),
                () -> {
                    Reply reply = receive(saying(first, "It is me again " + word()));

                    assertEquals(ReplyState.SPAM, reply.state());
                    assertEquals(List.of("SCREENED HELD SPAM Screening"), rowsOf(reply));
                    moderation.decide(
                            given.account(Role.MODERATOR), ExpectedVersion.of(reply), Decision.hold(), Channel.DESK);
                    assertEquals(0, replyCounters.reconcile());
                });
    }

    @Test
    void a_site_an_article_and_a_day_can_be_closed() {
        Article article = given.publishedArticle();
        Article open = given.publishedArticle();
        given.under(Policy.first().with(ModerationMode.CLOSED), () -> assertClosed(article));
        given.under(
                policy(
                        List.of(),
                        List.of(),
                        List.of(new Policy.OfArticle(article.id(), ModerationMode.CLOSED)),
                        List.of()),
                () -> {
                    assertClosed(article);
                    given.heldReplyTo(open);
                });
        given.under(closing(14, null), () -> assertClosed(article));
        given.under(closing(0, LocalDate.of(2026, 11, 2)), () -> assertClosed(article));
    }

    @Test
    void the_same_words_a_day_later_are_another_reply() {
        Article article = given.publishedArticle();
        Submission submission = Given.submissionTo(article);
        Reply first = receive(submission);

        given.change(() -> age(first, Duration.ofHours(23)));
        assertEquals(first.id(), receive(submission).id());
        given.change(() -> age(first, Duration.ofHours(2)));
        assertNotEquals(first.id(), receive(submission).id());
    }

    @Test
    void a_policy_is_saved_as_a_version_and_the_log_names_who() {
        Account anna = given.account(Role.ADMINISTRATOR);
        int before = policies.current().version();
        Policy was = policies.inForce();

        policies.save(anna, before, holding("nothing" + word()));
        assertThrows(StalePolicyException.class, () -> policies.save(given.account(Role.ADMINISTRATOR), before, was));
        assertThrows(InvalidRuleException.class, () -> policies.save(anna, before + 1, holding("/(/")));
        policies.save(anna, before + 1, policies.with(before).orElseThrow().policy());

        assertEquals(was, policies.inForce());
        List<?> rows = entities.createQuery(
                        "select e.reason from AuditEntry e where e.act = :saved and e.account = :anna"
                                + " order by e.number")
                .setParameter("saved", AuditAction.POLICY_SAVED)
                .setParameter("anna", anna)
                .getResultList();
        assertEquals(List.of("Version " + (before + 1), "Version " + (before + 2)), rows);
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void what_is_undone_was_never_learnt() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        Reply spam = given.heldReplyTo(article, "Win at our casino " + word() + " https://win.example/a");
        Reply held = given.heldReplyTo(article);
        String before = knowledge();

        AuditEntry decision = moderation.decide(anna, ExpectedVersion.of(spam), Decision.spam(), Channel.DESK);
        String learnt = knowledge();
        assertNotEquals(before, learnt);
        moderation.undo(anna, decision.id(), Channel.DESK);
        assertEquals(before, knowledge());

        moderation.decide(anna, ExpectedVersion.of(held), Decision.reject(null, null), Channel.DESK);
        assertEquals(before, knowledge(), "what is rejected is no example of anything");
    }

    @Test
    void what_a_batch_teaches_is_unlearnt_with_it_and_with_those_that_are_put_back_or_withdrawn() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        List<Reply> some = given.heldRepliesTo(article, 7);
        String before = knowledge();
        var shown = some.stream().map(ExpectedVersion::of).toList();

        Batch batch = batches.of(anna, ReplyState.HELD, shown);
        work.run(batches.begin(batch.id(), Decision.publish()));
        assertNotEquals(before, knowledge());
        work.run(batches.undo(batch.id()));
        assertEquals(before, knowledge());

        Reply published = given.published(some.get(0), anna);
        moderation.decide(anna, ExpectedVersion.of(published), Decision.hold(), Channel.DESK);
        assertEquals(before, knowledge());
        given.published(some.get(1), anna);
        given.change(() -> writerActions.withdraw(some.get(1).id(), Channel.RECEIPT));
        assertEquals(before, knowledge());
    }

    @Test
    void what_it_knows_follows_from_where_replies_stand_and_from_nothing_else() {
        // Other tests have made it forget; what is decided from here on it is taught as it is decided
        keeper.catchUp();
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        given.published(given.heldReplyTo(article), anna);
        moderation.decide(anna, ExpectedVersion.of(given.heldReplyTo(article)), Decision.spam(), Channel.DESK);
        AuditEntry slip =
                moderation.decide(anna, ExpectedVersion.of(given.heldReplyTo(article)), Decision.spam(), Channel.DESK);
        moderation.undo(anna, slip.id(), Channel.DESK);
        String before = knowledge();

        given.change(() -> {
            for (String table : List.of("learned_feature", "lesson")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
            entities.createNativeQuery("update learned set spam = 0, other = 0").executeUpdate();
        });
        assertNotEquals(before, knowledge());
        keeper.catchUp();

        assertEquals(before, knowledge());
    }

    @Test
    void of_two_nodes_that_follow_the_same_decisions_at_once_each_decision_is_learnt_once() throws Exception {
        keeper.catchUp();
        lessons.catchUp();
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        for (Reply reply : given.heldRepliesTo(article, 20)) {
            moderation.decide(anna, ExpectedVersion.of(reply), Decision.spam(), Channel.DESK);
        }

        Callable<Void> node = () -> {
            lessons.catchUp();
            return null;
        };
        var threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<Void> done : threads.invokeAll(List.of(node, node, node))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        String followed = knowledge();
        given.change(() -> {
            for (String table : List.of("learned_feature", "lesson")) {
                entities.createNativeQuery("delete from " + table).executeUpdate();
            }
            entities.createNativeQuery("update learned set spam = 0, other = 0").executeUpdate();
        });
        keeper.catchUp();
        assertEquals(followed, knowledge());
    }

    @Test
    void the_learner_is_measured_by_what_people_decide_later() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        int[] likelihoods = {95, 96, 97, 10, 90, 12, 3};
        boolean[] spam = {true, true, false, true, true, false, false};
        for (int i = 0; i < spam.length; i++) {
            Reply reply = given.heldReplyTo(article);
            int likelihood = likelihoods[i];
            given.change(() -> entities.createQuery("update Reply r set r.likelihood = :percent where r.id = :id")
                    .setParameter("percent", likelihood)
                    .setParameter("id", reply.id())
                    .executeUpdate());
            moderation.decide(
                    anna, ExpectedVersion.of(reply), spam[i] ? Decision.spam() : Decision.publish(), Channel.DESK);
        }

        assertEquals(new ConfusionMatrix(3, 1, 1, 2), trainingRecords.marks(90, spam.length));
        assertEquals(0.75, trainingRecords.marks(90, spam.length).precision().getAsDouble());
        assertEquals(0.75, trainingRecords.marks(90, spam.length).recall().getAsDouble());
        assertEquals(new ConfusionMatrix(2, 1, 2, 2), trainingRecords.marks(95, spam.length));
    }

    @Test
    void a_machine_teaches_nothing_and_a_learner_that_has_seen_enough_says_what_it_thinks() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        String mark = word();
        for (int i = 0; i < 12; i++) {
            Reply spam =
                    given.heldReplyTo(article, "Buy %s pills now at https://%s.example/%d".formatted(mark, mark, i));
            moderation.decide(anna, ExpectedVersion.of(spam), Decision.spam(), Channel.DESK);
            given.published(given.heldReplyTo(article, "The article is right about the second point, " + word()), anna);
        }
        lessons.catchUp();
        given.under(policy95(), () -> {
            String before = knowledge();
            Reply taken = given.heldReplyTo(
                    article, "Cheap %s pills: buy now at https://%s.example/new".formatted(mark, mark));

            assertEquals(ReplyState.SPAM, taken.state(), explanation(taken));
            assertTrue(explanation(taken).contains(mark), explanation(taken));
            assertEquals(before, knowledge());
            AuditEntry back = moderation.decide(anna, ExpectedVersion.of(taken), Decision.hold(), Channel.DESK);
            moderation.undo(anna, back.id(), Channel.DESK);
            assertEquals(before, knowledge(), "it is again where a machine has put it");
        });
    }

    @Test
    void a_rehearsal_counts_exactly_what_a_rule_would_have_done() throws Exception {
        String word = word();
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        var before = rehearse(holding(word));
        for (int i = 0; i < 7; i++) {
            String text = (i < 3 ? "About %s: " : "%s-free: ".replace("%s", "word")).formatted(word) + word();
            given.published(given.heldReplyTo(article, text), anna);
        }
        for (int i = 0; i < 5; i++) {
            Reply spam = given.heldReplyTo(article, (i < 4 ? "Buy " + word.toUpperCase() : "Buy it") + " " + word());
            moderation.decide(anna, ExpectedVersion.of(spam), Decision.spam(), Channel.DESK);
        }
        Reply rejected = given.heldReplyTo(article, "You " + word + "! " + word());
        moderation.decide(anna, ExpectedVersion.of(rejected), Decision.reject(null, null), Channel.DESK);
        given.heldReplyTo(article, "Nobody has decided about " + word);

        var after = rehearse(holding(word));

        assertEquals(4, more(before, after, HumanDecision.PUBLISHED, Verdict.PUBLISH));
        assertEquals(3, more(before, after, HumanDecision.PUBLISHED, Verdict.HOLD));
        assertEquals(0, more(before, after, HumanDecision.PUBLISHED, Verdict.SPAM));
        assertEquals(1, more(before, after, HumanDecision.SPAM, Verdict.PUBLISH));
        assertEquals(4, more(before, after, HumanDecision.SPAM, Verdict.HOLD));
        assertEquals(0, more(before, after, HumanDecision.REJECTED, Verdict.PUBLISH));
        assertEquals(1, more(before, after, HumanDecision.REJECTED, Verdict.HOLD));
        assertEquals(
                3,
                after.innocent().stream()
                        .filter(PolicySimulation.Example::fresh)
                        .count());
        assertTrue(after.innocent().get(0).why().contains(word));
    }

    @Test
    void five_hundred_submissions_in_a_minute_put_the_brake_on_and_it_goes_off_by_itself() {
        Article article = given.publishedArticle();
        given.change(this::aWeekAgo);
        inflowMonitor.measure();
        assertTrue(surgeProtection.since().isEmpty());
        long mark = audit.rows();

        for (int i = 0; i < 500; i++) {
            given.heldReplyTo(article);
        }
        inflowMonitor.measure();

        assertTrue(surgeProtection.since().isPresent());
        assertEquals(List.of(AuditAction.BRAKE_ON), brakeRowsSince(mark));
        given.under(
                Policy.first().with(ModerationMode.ONLY_FLAGGED_HELD),
                () -> assertEquals(ReplyState.HELD, given.heldReplyTo(article).state()));

        given.change(this::aWeekAgo);
        inflowMonitor.measure();

        assertTrue(surgeProtection.since().isEmpty());
        assertEquals(List.of(AuditAction.BRAKE_ON, AuditAction.BRAKE_OFF), brakeRowsSince(mark));
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void who_works_here_answers_under_their_own_name_and_nobody_else_does() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        Reply published = given.published(given.heldReplyTo(article), anna);

        Reply answer =
                staffReplyService.say(anna, article.id(), Optional.of(published.id()), "Thank *you*.", Channel.DESK);
        Reply again =
                staffReplyService.say(anna, article.id(), Optional.of(published.id()), "Thank *you*.", Channel.DESK);

        assertEquals(answer.id(), again.id());
        Reply shown = replies.published(answer.id()).orElseThrow();
        assertTrue(shown.isByStaff());
        assertEquals(anna.name(), shown.name());
        assertFalse(replies.published(published.id()).orElseThrow().isByStaff());
        assertThrows(
                ModerationDeniedException.class,
                () -> staffReplyService.say(
                        given.account(Role.AUTHOR), article.id(), Optional.empty(), "Not mine", Channel.DESK));
        Reply held = given.heldReplyTo(article);
        assertThrows(
                SubmissionRejectedException.class,
                () -> staffReplyService.say(anna, article.id(), Optional.of(held.id()), "Too early", Channel.DESK));
    }

    @Test
    void eight_clicks_at_once_are_one_answer() throws Exception {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        var threads = Executors.newFixedThreadPool(8);

        Callable<Long> click = () -> staffReplyService
                .say(anna, article.id(), Optional.empty(), "Once.", Channel.DESK)
                .id();
        var said = threads.invokeAll(Collections.nCopies(8, click));
        threads.shutdown();

        Set<Long> numbers = new HashSet<>();
        for (var each : said) {
            numbers.add(each.get());
        }
        assertEquals(1, numbers.size());
        assertEquals(1, replies.readOn(article, 0, 10).size());
    }

    @Test
    void an_answer_that_was_put_back_is_not_published_by_saying_it_again() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        Reply answer = staffReplyService.say(anna, article.id(), Optional.empty(), "Perhaps.", Channel.DESK);
        moderation.decide(anna, ExpectedVersion.of(answer), Decision.hold(), Channel.DESK);

        staffReplyService.say(anna, article.id(), Optional.empty(), "Perhaps.", Channel.DESK);

        assertTrue(replies.published(answer.id()).isEmpty());
    }

    @Test
    void what_is_brought_from_elsewhere_is_held_under_every_policy_and_even_where_replies_are_closed() {
        given.unlearn();
        Article article = given.publishedArticle();
        Instant then = Instant.parse("2026-11-03T08:00:00Z");
        for (ModerationMode moderationMode : List.of(ModerationMode.ONLY_FLAGGED_HELD, ModerationMode.CLOSED)) {
            given.under(Policy.first().with(moderationMode), () -> {
                Reply brought =
                        given.replyBehind(replySubmissionService.importReply(Given.submissionTo(article), then));

                assertEquals(ReplyState.HELD, brought.state());
                assertEquals(
                        List.of("first-time"),
                        brought.signals().stream().map(Signal::check).toList());
            });
        }
    }

    private PolicySimulation rehearse(Policy policy) {
        String name = policySimulations.begin(policy);
        Eventually.within(
                Duration.ofSeconds(20),
                "the rehearsal ends",
                () -> policySimulations.with(name).orElseThrow().isEnded());
        return policySimulations.with(name).orElseThrow().result().orElseThrow();
    }

    private static long more(PolicySimulation before, PolicySimulation after, HumanDecision decided, Verdict verdict) {
        return after.after().count(decided, verdict) - before.after().count(decided, verdict);
    }

    private void assertClosed(Article article) {
        var refused = assertThrows(
                SubmissionRejectedException.class, () -> replySubmissionService.receive(Given.submissionTo(article)));
        assertEquals(RejectionReason.REPLIES_CLOSED, refused.refusal());
    }

    private List<AuditAction> brakeRowsSince(long number) {
        return entities.createQuery(
                        "select e.act from AuditEntry e where e.number > :number and e.act in :acts order by e.number",
                        AuditAction.class)
                .setParameter("number", number)
                .setParameter("acts", List.of(AuditAction.BRAKE_ON, AuditAction.BRAKE_OFF))
                .getResultList();
    }

    private List<String> rowsOf(Reply reply) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.reply.id = :id order by e.number", AuditEntry.class)
                .setParameter("id", reply.id())
                .getResultStream()
                .map(row -> "%s %s %s %s".formatted(row.act(), row.from(), row.to(), row.actor()))
                .toList();
    }

    /** All that a moderator is told about it, with where it was seen. */
    private String explanation(Reply reply) {
        return entities.createQuery("select s from Reply r join r.signals s where r.id = :id", Signal.class)
                .setParameter("id", reply.id())
                .getResultStream()
                .map(ScreeningIT::told)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String told(Signal signal) {
        return Arrays.asList(
                        signal.check(),
                        signal.version(),
                        signal.weight(),
                        signal.words(),
                        signal.effect(),
                        signal.category(),
                        signal.span())
                .toString();
    }

    /** Of all that is decided by now. */
    private String knowledge() {
        lessons.catchUp();
        Map<String, String> tables = Map.of(
                "learned", "select id, spam, other from learned order by id",
                "learned_feature", "select feature, spam, other from learned_feature order by feature");
        return tables.values().stream()
                .sorted()
                .flatMap(sql -> ((List<?>) entities.createNativeQuery(sql).getResultList()).stream())
                .map(row -> Arrays.toString((Object[]) row))
                .collect(Collectors.joining("\n"));
    }

    private Commenter writer(Reply reply) {
        return entities.find(Commenter.class, reply.writer().id());
    }

    private void age(Reply reply, Duration by) {
        Instant now = entities.createQuery("select r.submittedAt from Reply r where r.id = :id", Instant.class)
                .setParameter("id", reply.id())
                .getSingleResult();
        entities.createQuery("update Reply r set r.submittedAt = :at where r.id = :id")
                .setParameter("at", now.minus(by))
                .setParameter("id", reply.id())
                .executeUpdate();
    }

    private void aWeekAgo() {
        entities.createQuery("update Reply r set r.submittedAt = :then where r.submittedAt > :then")
                .setParameter("then", clock.instant().minus(Duration.ofDays(8)))
                .executeUpdate();
    }

    private Reply receive(Submission submission) {
        return given.replyBehind(replySubmissionService.receive(submission));
    }

    private Submission named(String name) {
        Submission any = Given.submissionTo(given.publishedArticle());
        return new Submission(any.article(), "", any.comment(), name, any.email(), "", "");
    }

    private static Submission saying(Submission submission, String text) {
        return new Submission(submission.article(), "", text, submission.name(), submission.email(), "", "");
    }

    /** Letters that stand in no other test. */
    private static String word() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .map(each -> 'a' + Character.digit(each, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Policy holding(String... rules) {
        return policy(List.of(rules), List.of(), List.of(), List.of());
    }

    private static Policy policy(
            List<String> holding,
            List<String> spamming,
            List<Policy.OfArticle> articles,
            List<Policy.OfWriter> writers) {
        return new Policy(
                ModerationMode.EVERYTHING_HELD, 3, 0, null, 2, 0, 10, holding, spamming, List.of(), articles, writers);
    }

    private static Policy policy95() {
        return new Policy(ModerationMode.EVERYTHING_HELD, 3, 0, null, 2, 95, 10, null, null, null, null, null);
    }

    private static Policy closing(int days, LocalDate day) {
        return new Policy(ModerationMode.EVERYTHING_HELD, 3, days, day, 2, 0, 10, null, null, null, null, null);
    }
}
