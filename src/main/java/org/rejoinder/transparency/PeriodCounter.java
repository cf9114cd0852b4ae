package org.rejoinder.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rejoinder.moderation.InterRaterAgreement;
import org.rejoinder.moderation.ModerationFigures;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.SecondOpinions;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.report.ReportFigures;
import org.rejoinder.report.ReportOutcome;
import org.rejoinder.report.ReportReason;

/** Counts a period, in as many queries however much was done in it. These numbers are not for the public: nothing is folded. */
@ApplicationScoped
@Transactional
class PeriodCounter {

    @Inject
    private ModerationFigures moderation;

    @Inject
    private ReportFigures reports;

    @Inject
    private SecondOpinions secondOpinions;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    /** Everything. */
    Map<Cell, Long> count(ReportingPeriod period) {
        Map<Cell, Long> counted = medians(period);
        for (Measure measure : Measure.values()) {
            if (measure.isCount() && measure != Measure.SECOND_OPINIONS) {
                counted.put(Cell.of(measure), 0L);
            }
        }
        ModerationFigures.Received received = moderation.received(period.begin(), period.until());
        add(counted, Measure.REPLIES_RECEIVED, received.all());
        add(counted, Measure.REPLIES_NOTICED_BY_CHECK, received.noticed());
        moderation
                .happened(period.begin(), period.until())
                .forEach(happened -> add(counted, measureOf(happened), happened.number()));
        Set<String> rules = moderationSettingsService.everyRule();
        moderation.decided(period.begin(), period.until()).forEach(decided -> decided(decided, rules, counted));
        reports.reported(period.first(), period.end()).forEach(reported -> reported(reported, counted));
        return counted;
    }

    /** What does not add up from months to years, and of a month how many second opinions there are. */
    Map<Cell, Long> medians(ReportingPeriod period) {
        Map<Cell, Long> counted = new TreeMap<>();
        median(counted, Measure.MEDIAN_WAIT, moderation.waits(period.begin(), period.until()));
        median(counted, Measure.MEDIAN_WAIT_OF_WRITERS, moderation.appealWaits(period.begin(), period.until()));
        median(counted, Measure.MEDIAN_WAIT_OF_REPORTS, reports.waits(period.first(), period.end()));
        median(counted, Measure.MEDIAN_WAIT_OF_REPORTERS, reports.appealWaits(period.first(), period.end()));
        InterRaterAgreement agreement = secondOpinions.agreement(period.begin(), period.until());
        if (!period.isYear()) {
            counted.put(Cell.of(Measure.SECOND_OPINIONS), (long) agreement.pairs());
        }
        if (agreement.pairs() >= Figure.LEAST && !Double.isNaN(agreement.kappa())) {
            counted.put(Cell.of(Measure.KAPPA), Math.round(agreement.kappa() * 1_000));
        }
        return counted;
    }

    private static void median(Map<Cell, Long> counted, Measure measure, ModerationFigures.Waits waits) {
        if (waits.number() >= Figure.LEAST) {
            counted.put(Cell.of(measure), waits.median().toSeconds());
        }
    }

    private static Measure measureOf(ModerationFigures.Happened happened) {
        if (happened.action() == AuditAction.REPORTS_HID) {
            return Measure.HIDDEN_BY_REPORTS;
        }
        if (happened.action() == AuditAction.APPEALED) {
            return Measure.APPEALS_OF_WRITERS;
        }
        return happened.to() == ReplyState.PUBLISHED ? Measure.PUBLISHED_AUTOMATICALLY : Measure.SPAM_AUTOMATICALLY;
    }

    /** @param rules what was ever a house rule: nothing else that somebody may have written is for the public */
    private static void decided(ModerationFigures.Decided decided, Set<String> rules, Map<Cell, Long> counted) {
        boolean published = decided.outcome() == ReplyState.PUBLISHED;
        switch (decided.outcome()) {
            case PUBLISHED -> add(counted, Measure.PUBLISHED, decided.number());
            case SPAM -> add(counted, Measure.SPAM, decided.number());
            default -> {
                String rule = decided.rule() != null && rules.contains(decided.rule()) ? decided.rule() : "";
                counted.merge(new Cell(Measure.REJECTED, rule), decided.number(), Long::sum);
            }
        }
        if (decided.program()) {
            add(counted, Measure.DECIDED_BY_PROGRAM, decided.number());
        }
        if (decided.appeal()) {
            Measure measure = published ? Measure.APPEALS_OF_WRITERS_GRANTED : Measure.APPEALS_OF_WRITERS_REFUSED;
            add(counted, measure, decided.number());
        }
    }

    private static void reported(ReportFigures.Reported reported, Map<Cell, Long> counted) {
        if (reported.reported()) {
            add(counted, measureOf(reported.reason()), reported.number());
        }
        if (reported.answered()) {
            add(counted, measureOf(reported.outcome(), reported.illegal()), reported.number());
        }
        if (reported.appealed()) {
            add(counted, Measure.APPEALS_OF_REPORTERS, reported.number());
        }
        if (reported.appealAnswered() && reported.afterAppeal() != ReportOutcome.GONE) {
            boolean granted = reported.afterAppeal() == ReportOutcome.TAKEN_DOWN;
            Measure measure = granted ? Measure.APPEALS_OF_REPORTERS_GRANTED : Measure.APPEALS_OF_REPORTERS_REFUSED;
            add(counted, measure, reported.number());
        }
    }

    private static Measure measureOf(ReportReason reason) {
        return switch (reason) {
            case RULE -> Measure.REPORTS_OF_RULES;
            case ILLEGAL -> Measure.REPORTS_OF_ILLEGAL_CONTENT;
            case CHILD_ABUSE -> Measure.REPORTS_OF_CHILD_ABUSE;
        };
    }

    private static Measure measureOf(ReportOutcome outcome, boolean illegal) {
        return switch (outcome) {
            case KEPT -> Measure.REPORTS_KEPT;
            case TAKEN_DOWN -> illegal ? Measure.REPORTS_TAKEN_DOWN_BY_LAW : Measure.REPORTS_TAKEN_DOWN_BY_RULE;
            case GONE -> Measure.REPORTS_GONE;
        };
    }

    private static void add(Map<Cell, Long> counted, Measure measure, long number) {
        counted.merge(Cell.of(measure), number, Long::sum);
    }
}
