package org.rejoinder.api.policy;

import java.time.Instant;
import java.util.List;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyVersion;

/**
 * A policy that is or was in force; lists without anything in them are null.
 *
 * @param etag what is changed: for {@code If-Match}
 * @param mode of the site: {@code everything_held}, {@code first_timers_held}, {@code only_flagged_held}, {@code closed}
 * @param closesOn as in 2026-11-30; null for never
 * @param blockedNetworks how many there are
 */
public record PolicyItem(
        int version,
        String etag,
        Instant savedAt,
        String savedBy,
        String mode,
        int publishedNeeded,
        int closeAfterDays,
        String closesOn,
        int linksHeld,
        int spamFrom,
        int brakeFactor,
        List<String> holding,
        List<String> spamming,
        List<ArticleModeItem> articles,
        List<WriterTrustItem> writers,
        int blockedNetworks) {

    /** The mode that an article has of its own. */
    public record ArticleModeItem(long article, String mode) {

        static ArticleModeItem of(Policy.OfArticle each) {
            return new ArticleModeItem(each.article(), QueryParameters.wordOf(each.mode()));
        }
    }

    /**
     * What was decided about a writer.
     *
     * @param trust {@code held}, {@code trusted}, {@code blocked}
     * @param until when a block ends by itself; null for never
     */
    public record WriterTrustItem(long writer, String trust, Instant until) {

        static WriterTrustItem of(Policy.OfWriter each) {
            return new WriterTrustItem(each.writer(), QueryParameters.wordOf(each.standing()), each.until());
        }
    }

    static PolicyItem of(PolicyVersion version) {
        Policy policy = version.policy();
        return new PolicyItem(
                version.version(),
                Precondition.tag(version.version()),
                version.savedAt(),
                version.savedBy(),
                QueryParameters.wordOf(policy.mode()),
                policy.publishedNeeded(),
                policy.closeAfterDays(),
                policy.closesOn() == null ? null : policy.closesOn().toString(),
                policy.linksHeld(),
                policy.spamFrom(),
                policy.brakeFactor(),
                orNull(policy.holding()),
                orNull(policy.spamming()),
                orNull(policy.articles().stream().map(ArticleModeItem::of).toList()),
                orNull(policy.writers().stream().map(WriterTrustItem::of).toList()),
                policy.networks().size());
    }

    private static <T> List<T> orNull(List<T> some) {
        return some.isEmpty() ? null : some;
    }
}
