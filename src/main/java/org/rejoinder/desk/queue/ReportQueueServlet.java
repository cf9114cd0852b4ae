package org.rejoinder.desk.queue;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FailureMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.http.ExceptionMapping;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.report.BlockedReporters;
import org.rejoinder.report.ReportModeration;
import org.rejoinder.report.ReportsDecidedException;
import org.rejoinder.report.WriterBlocking;
import org.rejoinder.site.DateFormats;

/** {@code /desk/reports}: what readers report, and what is decided about it. In forms that need no script. */
@WebServlet("/desk/reports")
public class ReportQueueServlet extends HttpServlet {

    private static final String PAGE = "/desk/reports.xhtml";

    private final transient ReportQueuePage page;
    private final transient ReportModeration reportModeration;
    private final transient WriterBlocking writerBlocking;
    private final transient BlockedReporters blockedReporters;
    private final transient ModerationSettingsService moderationSettingsService;
    private final transient CurrentUser currentUser;
    private final transient DateFormats dateFormats;

    @Inject
    public ReportQueueServlet(
            ReportQueuePage page,
            ReportModeration reportModeration,
            WriterBlocking writerBlocking,
            BlockedReporters blockedReporters,
            ModerationSettingsService moderationSettingsService,
            CurrentUser currentUser,
            DateFormats dateFormats) {
        this.page = page;
        this.reportModeration = reportModeration;
        this.writerBlocking = writerBlocking;
        this.blockedReporters = blockedReporters;
        this.moderationSettingsService = moderationSettingsService;
        this.currentUser = currentUser;
        this.dateFormats = dateFormats;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.show();
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = RequestText.in(request, "name");
        try {
            response.setStatus(act(request, name));
        } catch (ReportsDecidedException e) {
            page.refuse(DeskMessages.of("report.already", name, e.by(), dateFormats.full(e.at())));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } catch (ConflictException | DeniedException | NotFoundException e) {
            page.refuse(FailureMessages.why(e, name, dateFormats));
            response.setStatus(ExceptionMapping.statusOf(e).orElseThrow());
        }
        page.show();
        FaceletForward.show(PAGE, request, response);
    }

    private int act(HttpServletRequest request, String name) {
        Account moderator = currentUser.account().orElseThrow();
        switch (RequestText.in(request, "act")) {
            case "keep" -> {
                reportModeration.keep(moderator, shown(request), number(request, "newest"));
                page.say(DeskMessages.of("report.decided.KEPT", name));
            }
            case "takedown" -> {
                return takeDown(request, moderator, name, false);
            }
            case "block" -> {
                return takeDown(request, moderator, name, true);
            }
            case "undo" -> {
                reportModeration.undo(moderator, number(request, "decision"));
                page.say(DeskMessages.of("report.undone"));
            }
            case "refuse" -> {
                blockedReporters.blockReporterOf(moderator, number(request, "report"));
                page.say(DeskMessages.of("report.refused", BlockedReporters.BLOCKED_FOR.toDays()));
            }
            default -> {
                page.refuse(DeskMessages.of("decision.none"));
                return ResponseStatus.UNPROCESSABLE;
            }
        }
        return HttpServletResponse.SC_OK;
    }

    /** @param block its writer, too */
    private int takeDown(HttpServletRequest request, Account moderator, String name, boolean block) {
        if (block) {
            moderator.require(Permission.SET_POLICY);
        }
        DecisionForm form = DecisionForm.of(
                "reject",
                RequestText.in(request, "rule"),
                RequestText.in(request, "reason"),
                moderationSettingsService.rules());
        ExpectedVersion shown = shown(request);
        boolean illegal = RequestText.in(request, "illegal").equals("yes");
        Optional<String> problem = problem(form, illegal);
        if (problem.isPresent()) {
            page.giveBack(shown.reply(), form.reason(), illegal);
            page.refuse(problem.get());
            return ResponseStatus.UNPROCESSABLE;
        }
        Decision decision = form.decision();
        if (illegal) {
            reportModeration.takeDownAsIllegal(moderator, shown, decision.rule(), decision.reason());
        } else {
            reportModeration.takeDown(moderator, shown, decision.rule(), decision.reason());
        }
        page.say(DeskMessages.of("report.decided.TAKEN_DOWN", name));
        if (block) {
            return blockWriter(moderator, shown.reply(), name);
        }
        return HttpServletResponse.SC_OK;
    }

    /** Nothing is taken down without its writer being told why. */
    private static Optional<String> problem(DecisionForm form, boolean illegal) {
        if (form.isReasonTooLong()) {
            return Optional.of(DeskMessages.of("queue.reason.long", Decision.LONGEST_REASON));
        }
        if (form.reason().isBlank() && illegal) {
            return Optional.of(DeskMessages.of("report.law.missing"));
        }
        return form.rule().isEmpty() && form.reason().isBlank()
                ? Optional.of(DeskMessages.of("report.reason.missing"))
                : Optional.empty();
    }

    /** The reply is taken down whatever comes of it. */
    private int blockWriter(Account moderator, long reply, String name) {
        try {
            writerBlocking.blockWriterOf(moderator, reply);
            page.say(DeskMessages.of("report.decided.BLOCKED", name));
            return HttpServletResponse.SC_OK;
        } catch (ConflictException | DeniedException | NotFoundException e) {
            page.refuse(DeskMessages.of("report.block.failed", name));
            return ExceptionMapping.statusOf(e).orElseThrow();
        }
    }

    private static ExpectedVersion shown(HttpServletRequest request) {
        ReplyState state =
                QueueQueryParser.name(ReplyState.class, RequestText.in(request, "state"), ReplyState.PUBLISHED);
        return new ExpectedVersion(number(request, "reply"), (int) number(request, "revision"), state);
    }

    private static long number(HttpServletRequest request, String field) {
        Long number = QueueQueryParser.number(RequestText.in(request, field));
        return number == null ? 0 : number;
    }
}
