package org.rejoinder.desk.featured;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FailureMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.ExceptionMapping;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.featured.Featuring;
import org.rejoinder.moderation.featured.TooManyFeaturedException;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.site.DateFormats;

/** {@code /desk/featured}: all featured replies; with {@code ?reply=} one that may be featured, too. Needs no script. */
@WebServlet("/desk/featured")
public class FeaturedServlet extends HttpServlet {

    private static final String PAGE = "/desk/featured.xhtml";

    private final transient FeaturedPage page;
    private final transient Featuring featuring;
    private final transient CurrentUser currentUser;
    private final transient DateFormats dateFormats;

    @Inject
    public FeaturedServlet(FeaturedPage page, Featuring featuring, CurrentUser currentUser, DateFormats dateFormats) {
        this.page = page;
        this.featuring = featuring;
        this.currentUser = currentUser;
        this.dateFormats = dateFormats;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        long chosen = number(request, "reply");
        if (chosen > 0 && !page.show(chosen)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        show(chosen, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = RequestText.in(request, "name");
        try {
            response.setStatus(act(request, name));
        } catch (TooManyFeaturedException e) {
            page.refuse(DeskMessages.of("featured.full", Featuring.MOST));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } catch (ConflictException | NotFoundException e) {
            page.refuse(FailureMessages.why(e, name, dateFormats));
            response.setStatus(ExceptionMapping.statusOf(e).orElseThrow());
        }
        show(number(request, "chosen"), request, response);
    }

    private int act(HttpServletRequest request, String name) {
        Account editor = currentUser.account().orElseThrow();
        long reply = number(request, "reply");
        switch (RequestText.in(request, "act")) {
            case "feature" -> {
                var shown = new ExpectedVersion(reply, (int) number(request, "revision"), ReplyState.PUBLISHED);
                featuring.feature(editor, shown, Channel.DESK);
                page.say(DeskMessages.of("featured.done", name));
            }
            case "remove" -> {
                featuring.unfeature(editor, reply, Channel.DESK);
                page.say(DeskMessages.of("featured.removed", name));
            }
            default -> {
                page.refuse(DeskMessages.of("decision.none"));
                return ResponseStatus.UNPROCESSABLE;
            }
        }
        return HttpServletResponse.SC_OK;
    }

    private void show(long chosen, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (chosen <= 0 || !page.show(chosen)) {
            page.show();
        }
        FaceletForward.show(PAGE, request, response);
    }

    private static long number(HttpServletRequest request, String field) {
        return DecimalId.in(RequestText.in(request, field)).orElse(0L);
    }
}
