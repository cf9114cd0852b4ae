package org.rejoinder.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.screening.rule.Rule;
import org.rejoinder.settings.Network;

/**
 * What a site lets through, holds and takes for spam. Saved as a whole, as one version after the other.
 *
 * @param mode of the site
 * @param publishedNeeded how many replies of a verified writer must be public before the next may go live unseen
 * @param closeAfterDays days after publication on which an article closes; 0 for never
 * @param closesOn the day on which the whole site closes to replies, in UTC; null for never
 * @param linksHeld so many links and more hold a reply; 0 for any number
 * @param spamFrom the learner's likelihood (of a hundred) from which a reply goes to Spam; 0 for never
 * @param brakeFactor so many times the usual inflow puts the brake on; 0 for never
 * @param holding rules that hold a reply, one a line; see {@link Rule}
 * @param spamming rules that send a reply to Spam
 * @param networks blocked networks
 * @param articles that have a mode of their own
 * @param writers that the site has decided about
 */
public record Policy(
        ModerationMode mode,
        int publishedNeeded,
        int closeAfterDays,
        LocalDate closesOn,
        int linksHeld,
        int spamFrom,
        int brakeFactor,
        List<String> holding,
        List<String> spamming,
        List<String> networks,
        List<OfArticle> articles,
        List<OfWriter> writers) {

    public static final int MOST_RULES = 5_000;

    /** Of all rules of a list together. */
    public static final int MOST_CHARACTERS = 100_000;

    /** Articles, and writers, with rules of their own. */
    public static final int MOST_SPECIAL = 2_000;

    public static final int MOST_NETWORKS = 1_000;

    /** An article's own mode. */
    public record OfArticle(long article, ModerationMode mode) {}

    /**
     * What was decided about one writer.
     *
     * @param until when it ends by itself; null for never
     */
    public record OfWriter(long writer, WriterTrust standing, Instant until) {

        public static OfWriter of(long writer, WriterTrust standing) {
            return new OfWriter(writer, standing, null);
        }

        public boolean isOver(Instant now) {
            return until != null && !until.isAfter(now);
        }
    }

    public Policy {
        holding = orNone(holding);
        spamming = orNone(spamming);
        networks = orNone(networks);
        articles = orNone(articles);
        writers = orNone(writers);
        mode = Objects.requireNonNullElse(mode, ModerationMode.EVERYTHING_HELD);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** What a new site begins with. */
    public static Policy first() {
        return new Policy(ModerationMode.EVERYTHING_HELD, 3, 0, null, 2, 0, 10, null, null, null, null, null);
    }

    /** The mode of an article, or the site's. */
    public ModerationMode modeOf(Long article) {
        return articles.stream()
                .filter(each -> article != null && each.article() == article)
                .map(OfArticle::mode)
                .findFirst()
                .orElse(mode);
    }

    /** Whether a person reads each reply before it appears, to whatever article. */
    public boolean readsEverything() {
        return Stream.concat(Stream.of(mode), articles.stream().map(OfArticle::mode))
                .allMatch(each -> each == ModerationMode.EVERYTHING_HELD || each == ModerationMode.CLOSED);
    }

    /** When an article that was published then closes to replies; empty for never. */
    public Optional<Instant> closing(Long article, Instant publishedAt) {
        if (modeOf(article) == ModerationMode.CLOSED) {
            return Optional.of(Instant.MIN);
        }
        if (articles.stream().anyMatch(each -> each.article() == article)) {
            return Optional.empty();
        }
        Optional<Instant> byAge =
                Optional.of(closeAfterDays).filter(days -> days > 0).map(days -> publishedAt.plus(Period.ofDays(days)));
        Optional<Instant> byDay = Optional.ofNullable(closesOn)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return byAge.isPresent() && byDay.isPresent()
                ? byAge.filter(age -> age.isBefore(byDay.get())).or(() -> byDay)
                : byAge.or(() -> byDay);
    }

    public Policy with(ModerationMode site) {
        return new Policy(
                site,
                publishedNeeded,
                closeAfterDays,
                closesOn,
                linksHeld,
                spamFrom,
                brakeFactor,
                holding,
                spamming,
                networks,
                articles,
                writers);
    }

    /** @param some instead of those that the site has decided about */
    public Policy with(List<OfWriter> some) {
        return new Policy(
                mode,
                publishedNeeded,
                closeAfterDays,
                closesOn,
                linksHeld,
                spamFrom,
                brakeFactor,
                holding,
                spamming,
                networks,
                articles,
                some);
    }

    /** What it says at this time: without what has ended by then. */
    Policy at(Instant now) {
        return writers.stream().anyMatch(each -> each.isOver(now))
                ? with(writers.stream().filter(each -> !each.isOver(now)).toList())
                : this;
    }

    /** When it says something else than now; empty for never. */
    Optional<Instant> nextEnd(Instant now) {
        return writers.stream()
                .filter(each -> each.until() != null && !each.isOver(now))
                .map(OfWriter::until)
                .min(Comparator.naturalOrder());
    }

    Map<Long, WriterTrust> trustByWriter() {
        return writers.stream()
                .collect(Collectors.toMap(OfWriter::writer, OfWriter::standing, (earlier, later) -> later));
    }

    List<Network> blockedNetworks() {
        return networks.stream().map(Network::parse).toList();
    }
}
