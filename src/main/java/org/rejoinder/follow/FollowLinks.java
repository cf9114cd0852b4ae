package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.SignedTokens;
import org.rejoinder.html.DecimalId;

/** Links in mails to followers: they name a follower or what is to be confirmed by its number, never anybody's address. */
@ApplicationScoped
public class FollowLinks {

    private static final String CHOICES = "follow";
    private static final String CONFIRMATION = "follow-confirm";

    /** A mail is kept for long, and its link had better work then, too. */
    private static final Duration GOOD_FOR = Duration.ofDays(3650);

    private static final Pattern CONFIRMED = Pattern.compile("(\\d{1,18})-([a-z-]+?)(?:-(\\d{1,18}))?");

    /**
     * What somebody asked for.
     *
     * @param asked when; that of a link of an older version is not known, and counts as long ago
     */
    record Confirmation(long follow, FollowFrequency frequency, Instant asked) {}

    @Inject
    private SignedTokens signedTokens;

    @Inject
    private Clock clock;

    /** Where they change what they follow, or stop. */
    public String choices(Commenter follower) {
        return "/follow/"
                + signedTokens.issue(
                        CHOICES, String.valueOf(follower.id()), clock.instant().plus(GOOD_FOR));
    }

    /** Where they say that it was they who asked for it. */
    String confirmation(Follow follow, FollowFrequency frequency) {
        return "/follow/"
                + signedTokens.issue(
                        CONFIRMATION,
                        follow.id() + "-" + frequency.code() + "-"
                                + follow.askedAt().toEpochMilli(),
                        clock.instant().plus(FollowRetention.UNCONFIRMED));
    }

    /** @return the number of the follower; empty for what is no such link, or not any more */
    Optional<Long> follower(String token) {
        return signedTokens.open(CHOICES, token, clock.instant()).flatMap(DecimalId::in);
    }

    private static Instant asked(String millis) {
        return millis == null ? Instant.EPOCH : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    Optional<Confirmation> confirmation(String token) {
        Matcher about = CONFIRMED.matcher(
                signedTokens.open(CONFIRMATION, token, clock.instant()).orElse(""));
        return about.matches()
                ? FollowFrequency.of(about.group(2))
                        .map(frequency ->
                                new Confirmation(Long.parseLong(about.group(1)), frequency, asked(about.group(3))))
                : Optional.empty();
    }
}
