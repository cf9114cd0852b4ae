package org.rejoinder.moderation.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.InetAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.receipt.Verification;
import org.rejoinder.reply.ReceivedEarlierException;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.SubmissionOrigin;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.support.Given;

/** Anybody can type an address: what a reply gains by its writer needs the proof of this reply. */
@ExtendWith(ArquillianExtension.class)
class ProofIT {

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private Verification verification;

    @Inject
    private Moderation moderation;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Erasure erasure;

    @Inject
    private Commenters commenters;

    @Inject
    private Letterbox letters;

    @Inject
    private Audit audit;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private final Map<Long, String> emails = new HashMap<>();

    private Article article;
    private Account moderator;

    @BeforeEach
    void aSite() {
        article = given.publishedArticle();
        moderator = given.account(Role.MODERATOR);
        surgeProtection.measure(0, 0);
        given.unlearn();
    }

    @Test
    void the_address_of_a_known_writer_alone_lets_nothing_live_and_shows_no_drawing_of_theirs() {
        Reply known = knownWriter();
        given.under(knownWritersGoLive(), () -> {
            Reply typed = receive(under(known, "Only typed it"), SubmissionOrigin.UNKNOWN);
            Reply stranger = given.heldReplyTo(article);

            assertEquals(ReplyState.HELD, typed.state());
            assertEquals(known.writer().id(), typed.writer().id());
            assertNotEquals(known.writer().avatar(), typed.avatar());
            assertNotEquals(
                    receive(under(known, "And again"), SubmissionOrigin.UNKNOWN).avatar(), typed.avatar());
            assertEquals(stranger.state(), typed.state());
            assertFalse(typed.isProven());
        });
    }

    @Test
    void what_the_policy_would_have_let_live_goes_live_when_its_own_mail_has_proved_it() {
        Reply known = knownWriter();
        given.under(knownWritersGoLive(), () -> {
            Reply typed = receive(under(known, "It was me"), SubmissionOrigin.UNKNOWN);
            // In a wave of replies that other tests have made, it is not mailed unasked
            given.change(() -> entities.createQuery("update Commenter w set w.askedAt = null where w.id = :id")
                    .setParameter("id", typed.writer().id())
                    .executeUpdate());
            verification.sendAgain(typed.id());
            MailMessage mailMessage = last(letters.of(typed.writer()));
            assertTrue(mailMessage.subject().startsWith("A reply under your address"), mailMessage.subject());
            assertFalse(
                    mailMessage.text().contains("@") || mailMessage.text().contains("It was me"), mailMessage.text());
            Reply other = receive(under(known, "It was me, too"), SubmissionOrigin.UNKNOWN);

            assertTrue(verification.verify(typed.id(), proofIn(mailMessage)));

            Reply proven = now(typed);
            assertEquals(ReplyState.PUBLISHED, proven.state());
            assertTrue(proven.publishedAt().isPresent());
            assertEquals(proven.writer().avatar(), proven.avatar());
            assertEquals(List.of("SCREENED HELD PUBLISHED Screening"), rowsOf(typed));
            assertEquals(ReplyState.HELD, now(other).state(), "of another reply nothing is proven by that");
            assertFalse(verification.verify(other.id(), proofIn(mailMessage)));
            assertEquals(0, replyCounters.reconcile());
            assertEquals(Optional.empty(), audit.firstBroken());
        });
    }

    @Test
    void what_was_mailed_to_a_mistyped_address_proves_nothing_once_it_is_corrected() {
        Reply typed =
                receive(saying("mistyped." + UUID.randomUUID() + "@example.org", "Mine"), SubmissionOrigin.UNKNOWN);
        verification.sendAgain(typed.id());
        String before = proofIn(last(letters.of(typed.writer())));
        assertTrue(verification.isOpen(now(typed), before));
        EmailAddress right = EmailAddress.parse("right." + UUID.randomUUID() + "@example.org")
                .orElseThrow();

        writerActions.correctAddress(ExpectedVersion.of(typed), right);
        verification.sendAgain(typed.id());

        assertFalse(verification.verify(typed.id(), before));
        String now = proofIn(last(letters.of(commenters.with(right).orElseThrow())));
        assertTrue(verification.verify(typed.id(), now));
        assertTrue(now(typed).isProven());
        assertEquals(0, letters.of(typed.writer()).size(), "nothing leaves to the mistyped one any more");
    }

    @Test
    void a_proof_publishes_nothing_that_something_else_holds_or_somebody_has_decided_about() {
        Reply known = knownWriter();
        Policy policy = new Policy(
                ModerationMode.FIRST_TIMERS_HELD, 1, 0, null, 2, 0, 0, List.of("zebra"), null, null, null, null);
        given.under(policy, () -> {
            Reply held = receive(under(known, "A zebra was there"), SubmissionOrigin.UNKNOWN);
            Reply rejected = receive(under(known, "Nothing of the kind"), SubmissionOrigin.UNKNOWN);
            moderation.decide(moderator, ExpectedVersion.of(rejected), Decision.reject(null, null), Channel.DESK);
            Reply putBack = receive(under(known, "Put back to wait"), SubmissionOrigin.UNKNOWN);
            AuditEntry entry =
                    moderation.decide(moderator, ExpectedVersion.of(putBack), Decision.publish(), Channel.DESK);
            moderation.decide(moderator, ExpectedVersion.of(now(putBack)), Decision.hold(), Channel.DESK);
            assertTrue(entry.id() > 0);

            prove(held);
            prove(rejected);
            prove(putBack);

            assertEquals(ReplyState.HELD, now(held).state());
            assertTrue(now(held).isProven());
            assertEquals(ReplyState.REJECTED, now(rejected).state());
            assertEquals(ReplyState.HELD, now(putBack).state());
        });
    }

    @Test
    void a_browser_that_keeps_a_proof_needs_no_mail_for_the_same_address_until_its_writer_is_erased() {
        Reply known = knownWriter();
        String proof = verification.proofForBrowser(known.id()).orElseThrow();
        Reply another = knownWriter();
        given.under(knownWritersGoLive(), () -> {
            int mails = letters.of(known.writer()).size();

            Reply live = receive(under(known, "From my browser"), with(proof));

            assertEquals(ReplyState.PUBLISHED, live.state());
            assertEquals(live.writer().avatar(), live.avatar());
            assertEquals(mails, letters.of(known.writer()).size());
            assertHeld(receive(under(another, "With a proof of another"), with(proof)));
            assertHeld(receive(
                    under(known, "With a forged one"),
                    with(proof.replaceFirst("^\\d+", "" + another.writer().id()))));
            assertHeld(receive(under(known, "With a broken one"), with(proof + "x")));
            assertHeld(receive(under(known, "With an empty one"), with("")));

            String email = emailOf(known);
            erasure.everythingBy(known.writer().id(), Optional.empty());
            Reply anew = receive(saying(email, "Somebody new by now"), with(proof));
            assertHeld(anew);
            assertFalse(anew.isProven());
        });
    }

    @Test
    void who_is_trusted_is_so_only_where_it_is_proven_and_who_is_blocked_is_so_by_address() {
        Reply known = knownWriter();
        long writer = known.writer().id();
        String proof = verification.proofForBrowser(known.id()).orElseThrow();
        given.under(deciding(writer, WriterTrust.TRUSTED), () -> {
            assertHeld(receive(under(known, "Only typed a trusted one"), SubmissionOrigin.UNKNOWN));
            assertEquals(
                    ReplyState.PUBLISHED,
                    receive(under(known, "Trusted and proven"), with(proof)).state());
        });
        given.under(deciding(writer, WriterTrust.BLOCKED), () -> {
            assertSpam(receive(under(known, "Blocked"), SubmissionOrigin.UNKNOWN));
            assertSpam(receive(under(known, "Blocked, with proof"), with(proof)));
            String email = emailOf(known);
            assertSpam(receive(saying(email.toUpperCase(Locale.ROOT), "In capitals"), SubmissionOrigin.UNKNOWN));
            assertSpam(receive(saying(email.replace("example.org", "ｅxample。org"), "Wide"), SubmissionOrigin.UNKNOWN));
        });
    }

    @Test
    void erasing_oneself_does_not_end_a_block_and_the_desk_can() {
        Reply blocked = newcomer();
        String email = emailOf(blocked);
        given.under(deciding(blocked.writer().id(), WriterTrust.BLOCKED), () -> {
            erasure.everythingBy(blocked.writer().id(), Optional.empty());

            Reply back = receive(saying(email, "Here I am again"), SubmissionOrigin.UNKNOWN);

            assertSpam(back);
            assertNotEquals(blocked.writer().id(), back.writer().id());
            given.under(
                    deciding(back.writer().id(), WriterTrust.HELD),
                    () -> assertHeld(receive(saying(email, "Let in again"), SubmissionOrigin.UNKNOWN)));
            assertHeld(receive(saying(email, "And the block is over"), SubmissionOrigin.UNKNOWN));
        });
    }

    @Test
    void the_owner_of_a_known_address_is_told_a_few_times_a_day() {
        Reply known = knownWriter();
        int before = letters.of(known.writer()).size();

        given.under(knownWritersGoLive(), () -> {
            for (int i = 0; i < 8; i++) {
                receive(under(known, "Number " + i), SubmissionOrigin.UNKNOWN);
            }
        });

        assertEquals(5, letters.of(known.writer()).size());
        assertEquals(1, before);
    }

    @Test
    void a_repeat_sees_the_first_receipt_only_where_the_first_one_came_from() throws Exception {
        Submission words = Given.submissionTo(article);
        SubmissionOrigin home = from("192.0.2.7", "Firefox");

        surgeProtection.measure(0, 0);
        String receipt = replySubmissionService.receive(words, home);

        assertEquals(receipt, replySubmissionService.receive(words, home));
        assertEquals(
                receipt, replySubmissionService.receive(words, from("192.0.2.200", "Firefox")), "the same network");
        assertThrows(
                ReceivedEarlierException.class,
                () -> replySubmissionService.receive(words, from("198.51.100.7", "Firefox")));
        assertThrows(
                ReceivedEarlierException.class,
                () -> replySubmissionService.receive(words, from("192.0.2.7", "Other")));
        assertThrows(
                ReceivedEarlierException.class, () -> replySubmissionService.receive(words, SubmissionOrigin.UNKNOWN));
        assertEquals(1, letters.of(given.replyBehind(receipt).writer()).size());
    }

    /** Published once, and proven by the mail about that. */
    private Reply knownWriter() {
        Reply first = newcomer();
        prove(first);
        Reply published = given.published(now(first), moderator);
        // Read while it can be
        assertTrue(published.writer().isVerified());
        return published;
    }

    private Reply newcomer() {
        String email = UUID.randomUUID() + "@example.org";
        Reply reply = receive(saying(email, "The first one"), SubmissionOrigin.UNKNOWN);
        // In a wave of replies, and other tests make one, nobody is asked unless they want to be
        verification.sendAgain(reply.id());
        emails.put(reply.id(), email);
        return reply;
    }

    private void prove(Reply reply) {
        String proof = proofIn(letters.of(reply.writer()).stream()
                .filter(mailMessage -> verification.isOpen(now(reply), proofIn(mailMessage)))
                .findFirst()
                .orElseThrow());
        assertTrue(verification.verify(reply.id(), proof));
    }

    private static String proofIn(MailMessage mailMessage) {
        return mailMessage.text().replaceFirst("(?s).*\\?proof=(\\S+).*", "$1");
    }

    /** Whatever wave other tests have made. */
    private Reply receive(Submission submission, SubmissionOrigin submissionOrigin) {
        surgeProtection.measure(0, 0);
        return given.replyBehind(replySubmissionService.receive(submission, submissionOrigin));
    }

    private String emailOf(Reply reply) {
        return emails.get(reply.id());
    }

    private Submission under(Reply known, String words) {
        return saying(emailOf(known), words);
    }

    private Submission saying(String email, String words) {
        return new Submission(article.slug(), "", words + " " + UUID.randomUUID(), "Rita", email, "", "");
    }

    private static SubmissionOrigin with(String proof) {
        return new SubmissionOrigin(Optional.empty(), "", proof);
    }

    private static SubmissionOrigin from(String address, String browser) throws Exception {
        return new SubmissionOrigin(Optional.of(InetAddress.getByName(address)), browser);
    }

    private static Policy knownWritersGoLive() {
        return new Policy(ModerationMode.FIRST_TIMERS_HELD, 1, 0, null, 0, 0, 0, null, null, null, null, null);
    }

    private static Policy deciding(long writer, WriterTrust writerTrust) {
        return new Policy(
                ModerationMode.EVERYTHING_HELD,
                1,
                0,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                List.of(Policy.OfWriter.of(writer, writerTrust)));
    }

    private static void assertHeld(Reply reply) {
        assertEquals(ReplyState.HELD, reply.state());
    }

    private static void assertSpam(Reply reply) {
        assertEquals(ReplyState.SPAM, reply.state());
    }

    private List<String> rowsOf(Reply reply) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.reply = :reply order by e.number", AuditEntry.class)
                .setParameter("reply", reply)
                .getResultStream()
                .map(entry -> "%s %s %s %s".formatted(entry.act(), entry.from(), entry.to(), entry.actor()))
                .toList();
    }

    private Reply now(Reply reply) {
        var found = new Reply[1];
        given.change(() -> {
            found[0] = entities.find(Reply.class, reply.id());
            found[0].avatar();
        });
        return found[0];
    }

    private static MailMessage last(List<MailMessage> mails) {
        return mails.get(mails.size() - 1);
    }
}
