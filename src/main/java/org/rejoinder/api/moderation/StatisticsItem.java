package org.rejoinder.api.moderation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.Statistics;
import org.rejoinder.reply.ReplyState;

/**
 * How moderation has gone.
 *
 * @param backlog how long held replies have been waiting, the youngest first
 * @param moderators in the order of the alphabet
 */
public record StatisticsItem(
        List<DayItem> days, OutcomesItem total, List<BacklogItem> backlog, List<ModeratorItem> moderators) {

    /**
     * What came of replies that were decided about.
     *
     * @param medianWait seconds; null if nothing was decided
     * @param slowWait seconds in which 95 of 100 were decided; null if nothing was
     */
    public record OutcomesItem(long published, long rejected, long spam, Long medianWait, Long slowWait) {

        static OutcomesItem of(Statistics.Decisions decisions) {
            return new OutcomesItem(
                    decisions.of(ReplyState.PUBLISHED),
                    decisions.of(ReplyState.REJECTED),
                    decisions.of(ReplyState.SPAM),
                    seconds(decisions.median()),
                    seconds(decisions.slow()));
        }

        private static Long seconds(Duration wait) {
            return wait == null ? null : wait.toSeconds();
        }
    }

    /** @param date in UTC, as in 2026-11-30 */
    public record DayItem(String date, long received, OutcomesItem outcomes) {

        static DayItem of(Statistics.Day day) {
            return new DayItem(day.date().toString(), day.received(), OutcomesItem.of(day.decisions()));
        }
    }

    /** @param age {@code a_day}, {@code two_days}, {@code a_week}, {@code a_month}, {@code longer}; each reaches from the one before */
    public record BacklogItem(String age, long held) {

        static BacklogItem of(Map.Entry<Statistics.Age, Long> entry) {
            return new BacklogItem(QueryParameters.wordOf(entry.getKey()), entry.getValue());
        }
    }

    /** What somebody at the desk decided. */
    public record ModeratorItem(String name, OutcomesItem outcomes) {

        static ModeratorItem of(Statistics.Moderator moderator) {
            return new ModeratorItem(moderator.name(), OutcomesItem.of(moderator.decisions()));
        }
    }
}
