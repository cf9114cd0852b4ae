package org.rejoinder.moderation.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class WriterStandingsIT {

    private static final Optional<WriterTrust> BLOCKED = Optional.of(WriterTrust.BLOCKED);

    @Inject
    private WriterStandings standings;

    @Inject
    private PolicyVersions policies;

    @Inject
    private ReplySubmissionService submissions;

    @Inject
    private Commenters commenters;

    @Inject
    private Erasure erasure;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    private Policy before;
    private Account administrator;
    private Article article;
    private Submission submission;
    private long writer;

    @BeforeEach
    void somebodyWithAReply() {
        before = given.calm();
        given.unlearn();
        administrator = given.account(Role.ADMINISTRATOR);
        article = given.publishedArticle();
        submission = Given.submissionTo(article);
        writer = send().writer().id();
    }

    @AfterEach
    void thePolicyOfBefore() {
        given.save(before);
    }

    @Test
    void a_writer_is_what_their_replies_say_until_somebody_decides() {
        assertEquals(WriterStanding.Kind.FIRST_TIMER, standing().kind());

        for (WriterTrust trust : WriterTrust.values()) {
            decide(Optional.of(trust), null);
            assertEquals(trust, standing().trust());
        }
        decide(Optional.empty(), null);

        assertEquals(WriterStanding.Kind.FIRST_TIMER, standing().kind());
        assertEquals(Optional.empty(), entry());
    }

    @Test
    void known_is_who_has_proved_the_address_and_was_published_often_enough() {
        int needed = before.publishedNeeded();
        for (int i = 0; i < needed; i++) {
            given.published(send(), administrator);
        }
        assertEquals(WriterStanding.Kind.FIRST_TIMER, standing().kind(), "anybody can type an address");

        given.change(() -> commenters.with(writer).orElseThrow().verify(clock.instant()));

        assertEquals(WriterStanding.Kind.KNOWN, standing().kind());
    }

    @Test
    void of_two_who_decide_the_second_learns_who_was_first() {
        String shown = standing().mark();
        standings.decide(administrator, writer, shown, BLOCKED, null);

        StaleStandingException stale = assertThrows(
                StaleStandingException.class,
                () -> standings.decide(
                        given.account(Role.ADMINISTRATOR), writer, shown, Optional.of(WriterTrust.TRUSTED), null));

        assertEquals(administrator.name(), stale.by());
        assertEquals(WriterStanding.Kind.BLOCKED, standing().kind());
        assertThrows(
                StaleStandingException.class,
                () -> standings.decide(administrator, writer, "forged", Optional.empty(), null));
    }

    @Test
    void another_version_of_the_policy_that_says_nothing_else_of_them_is_in_nobodys_way() {
        String shown = standing().mark();
        given.save(policies.inForce());

        standings.decide(administrator, writer, shown, BLOCKED, null);

        assertEquals(WriterStanding.Kind.BLOCKED, standing().kind());
    }

    @Test
    void only_who_sets_the_policy_decides_and_only_about_somebody() {
        assertThrows(
                PermissionDeniedException.class,
                () -> standings.decide(
                        given.account(Role.EDITOR), writer, standing().mark(), BLOCKED, null));
        assertThrows(
                WriterNotFoundException.class,
                () -> standings.decide(administrator, Long.MAX_VALUE, "", BLOCKED, null));
    }

    @Test
    void a_block_for_a_time_ends_by_itself() {
        decide(BLOCKED, clock.instant().plus(Duration.ofDays(7)));
        assertEquals(ReplyState.SPAM, send().state());

        decide(BLOCKED, clock.instant().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS));
        Eventually.within(
                Duration.ofSeconds(20),
                "the block is over",
                () -> standing().kind() == WriterStanding.Kind.FIRST_TIMER);

        assertEquals(ReplyState.HELD, send().state());
        decide(Optional.of(WriterTrust.HELD), null);
        assertEquals(
                1,
                policies.inForce().writers().stream()
                        .filter(each -> each.writer() == writer)
                        .count());
    }

    @Test
    void erasing_oneself_neither_ends_a_block_nor_makes_it_longer() {
        Instant end = clock.instant().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        decide(BLOCKED, end);
        erasure.everythingBy(writer, Optional.empty());
        if (clock.instant().isBefore(end.minusSeconds(1))) {
            assertEquals(ReplyState.SPAM, send().state());
        }

        Eventually.within(
                Duration.ofSeconds(20),
                "the block is over",
                () -> !clock.instant().isBefore(end));

        assertEquals(ReplyState.HELD, send().state());
    }

    private WriterStanding standing() {
        return standings.of(commenters.with(writer).orElseThrow());
    }

    private void decide(Optional<WriterTrust> trust, Instant until) {
        standings.decide(administrator, writer, standing().mark(), trust, until);
    }

    private Optional<Policy.OfWriter> entry() {
        return policies.inForce().writers().stream()
                .filter(each -> each.writer() == writer)
                .findFirst();
    }

    private Reply send() {
        return given.replyBehind(submissions.receive(new Submission(
                article.slug(),
                "",
                "Is it " + UUID.randomUUID() + "?",
                submission.name(),
                submission.email(),
                "",
                "")));
    }
}
