package org.rejoinder.desk.queue;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.signin.SignInPage;
import org.rejoinder.desk.signin.SignInServlet;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;

/**
 * {@code /desk/queue/plain}: the queue without scripts. A form that is sent again decides nothing twice, because a decision
 * is about what was shown; it is told so with 409.
 */
@WebServlet("/desk/queue/plain")
public class NoScriptQueueServlet extends HttpServlet {

    private static final String PAGE = "/desk/plain.xhtml";
    private static final int UNPROCESSABLE = 422;

    private final transient NoScriptQueue page;
    private final transient SignInPage signInPage;
    private final transient CurrentUser currentUser;

    @Inject
    public NoScriptQueueServlet(NoScriptQueue page, SignInPage signInPage, CurrentUser currentUser) {
        this.page = page;
        this.signInPage = signInPage;
        this.currentUser = currentUser;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PendingInput> kept = PendingInput.takeFrom(request);
        kept.ifPresent(reason -> page.refuse(DeskMessages.of("plain.kept"), reason.text()));
        page.showAfter(kept.map(reason -> reason.reply() - 1).orElseGet(() -> number(request, "after")));
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!currentUser.isSignedIn()) {
            SignInServlet.askAgain(signInPage, "/desk/queue/plain", request, response);
            return;
        }
        long reply = number(request, "reply");
        String reason = RequestText.asTyped(RequestText.in(request, "reason"));
        if (reason.length() > Decision.LONGEST_REASON) {
            page.refuse(DeskMessages.of("queue.reason.long", Decision.LONGEST_REASON), reason);
            response.setStatus(UNPROCESSABLE);
            page.showAfter(reply - 1);
        } else {
            act(request, reply, reason);
            if (page.isStale()) {
                response.setStatus(page.status());
            }
            page.showAfter(RequestText.in(request, "act").equals("undo") ? 0 : reply);
        }
        FaceletForward.show(PAGE, request, response);
    }

    private void act(HttpServletRequest request, long reply, String reason) {
        String name = RequestText.in(request, "name");
        if (RequestText.in(request, "act").equals("undo")) {
            page.undo(number(request, "entry"), name);
        } else {
            decision(request, reason)
                    .ifPresent(decision ->
                            page.decide(new ExpectedVersion(reply, (int) number(request, "revision")), name, decision));
        }
    }

    /** Empty for the next reply, please. */
    private Optional<Decision> decision(HttpServletRequest request, String reason) {
        String rule = RequestText.in(request, "rule");
        return Optional.ofNullable(
                switch (RequestText.in(request, "act")) {
                    case "publish" -> Decision.publish();
                    case "spam" -> Decision.spam();
                    case "reject" ->
                        Decision.reject(page.getRules().contains(rule) ? rule : null, reason.isEmpty() ? null : reason);
                    default -> null;
                });
    }

    private static long number(HttpServletRequest request, String field) {
        String given = RequestText.in(request, field);
        return given.matches("\\d{1,18}") ? Long.parseLong(given) : 0;
    }
}
