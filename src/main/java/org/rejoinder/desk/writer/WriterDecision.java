package org.rejoinder.desk.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.http.ExceptionMapping;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.moderation.writer.StaleStandingException;
import org.rejoinder.moderation.writer.TooManyStandingsException;
import org.rejoinder.moderation.writer.WriterStandings;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.StalePolicyException;
import org.rejoinder.site.DateFormats;
import org.rejoinder.site.SiteTimeZone;

/**
 * Decides how the site treats a writer. What becomes of their replies that wait is counted and asked first: the batch is about
 * exactly those that were counted, and is undone as a whole.
 */
@RequestScoped
public class WriterDecision {

    /** Of the replies that wait: enough to see whose they are. */
    private static final int SHOWN = 5;

    @Inject
    private WriterStandings standings;

    @Inject
    private Batches batches;

    @Inject
    private BatchJob work;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private WriterPage page;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private DateFormats dateFormats;

    @Inject
    private SiteTimeZone siteTimeZone;

    @Inject
    private Clock clock;

    /** Decides, or asks first where replies that wait are to be decided about, too. @return the status of the answer */
    int ask(HttpServletRequest request, long writer) {
        StandingForm form = StandingForm.in(request);
        if (!account().may(Permission.SET_POLICY)) {
            page.refuse(DeskMessages.of("failure.403"));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (isWrong(form)) {
            return ResponseStatus.UNPROCESSABLE;
        }
        if (form.decision().isPresent()) {
            Batch counted = batches.count(account(), heldBy(writer));
            if (counted.size() > 0) {
                page.preview(form, counted, beginnings(writer));
                return HttpServletResponse.SC_OK;
            }
        }
        return decide(form, writer, Optional.empty());
    }

    /** What was previewed is meant. @return the status of the answer */
    int confirm(HttpServletRequest request, long writer, long batch) {
        StandingForm form = StandingForm.in(request);
        if (isWrong(form)) {
            return ResponseStatus.UNPROCESSABLE;
        }
        Optional<Batch> counted = batches.of(account(), batch)
                .filter(found -> found.state() == Batch.State.COUNTED && found.from() == ReplyState.HELD)
                .filter(found -> batches.isOnlyBy(found.id(), writer));
        if (counted.isEmpty() || form.decision().isEmpty()) {
            page.giveBack(form, Map.of());
            page.refuse(DeskMessages.of("writer.preview.over"));
            return HttpServletResponse.SC_CONFLICT;
        }
        return decide(form, writer, counted);
    }

    private boolean isWrong(StandingForm form) {
        Map<String, String> problems = form.problems(moderationSettingsService.rules(), clock.instant(), zone());
        if (!problems.isEmpty()) {
            page.giveBack(form, problems);
            page.refuse(DeskMessages.of("writer.wrong"));
        }
        return !problems.isEmpty();
    }

    private int decide(StandingForm form, long writer, Optional<Batch> counted) {
        try {
            standings.decide(account(), writer, form.shown(), form.trust(), form.end(zone()));
            page.say(DeskMessages.of("writer.saved"));
            counted.ifPresent(batch -> run(batch, form.decision().orElseThrow()));
            return HttpServletResponse.SC_OK;
        } catch (ConflictException | DeniedException | NotFoundException e) {
            page.giveBack(form, Map.of());
            page.refuse(why(e));
            return ExceptionMapping.statusOf(e).orElseThrow();
        }
    }

    private void run(Batch batch, Decision decision) {
        work.run(batches.begin(batch.id(), decision));
        batches.with(batch.id()).ifPresent(page::follow);
    }

    /** Every reply of the batch is as it was; how the site treats the writer stays. @return the status of the answer */
    int undo(long writer, long batch) {
        Optional<Batch> found = batches.of(account(), batch).filter(mine -> batches.isOnlyBy(mine.id(), writer));
        if (found.isEmpty()) {
            page.refuse(DeskMessages.of("writer.undo.none"));
            return HttpServletResponse.SC_NOT_FOUND;
        }
        try {
            work.run(batches.undo(batch));
            batches.with(batch).ifPresent(page::follow);
            return HttpServletResponse.SC_OK;
        } catch (TooLateException e) {
            page.refuse(DeskMessages.of("queue.undo.late", Moderation.UNDOABLE.toMinutes()));
        } catch (ConflictException e) {
            batches.with(batch).ifPresent(page::follow);
            page.refuse(DeskMessages.of("writer.undo.none"));
        }
        return HttpServletResponse.SC_CONFLICT;
    }

    private String why(RuntimeException nothing) {
        if (nothing instanceof StaleStandingException stale) {
            return DeskMessages.of("writer.stale", stale.by(), dateFormats.full(stale.at()));
        }
        if (nothing instanceof StalePolicyException stale) {
            return DeskMessages.of("writer.stale.policy", stale.by());
        }
        if (nothing instanceof TooManyStandingsException) {
            return DeskMessages.of("writer.many");
        }
        return DeskMessages.of(nothing instanceof DeniedException ? "failure.403" : "writer.gone");
    }

    private static ReplyQuery heldBy(long writer) {
        return new ReplyQuery(ReplyState.HELD, null, writer, null, null, null, null, null, false, false);
    }

    private List<String> beginnings(long writer) {
        return moderationQueue.page(heldBy(writer), QueueOrder.OLDEST, 0, SHOWN).stream()
                .map(WriterReplyLine::excerptOf)
                .toList();
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    private ZoneId zone() {
        return siteTimeZone.zone();
    }
}
