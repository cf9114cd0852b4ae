package org.rejoinder.desk.queue;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PendingForm;
import org.rejoinder.moderation.ExpectedVersion;

/**
 * {@code /desk/queue/plain}: the queue without scripts. A form that is sent again decides nothing twice, because a decision
 * is about what was shown; it is told so with 409.
 */
@WebServlet("/desk/queue/plain")
public class NoScriptQueueServlet extends HttpServlet {

    private static final String PAGE = "/desk/plain.xhtml";

    private final transient NoScriptQueuePage page;

    @Inject
    public NoScriptQueueServlet(NoScriptQueuePage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PendingForm> kept = PendingForm.take(request, request.getRequestURI());
        kept.ifPresentOrElse(
                form -> page.refuse(DeskMessages.of("plain.kept"), RequestText.asTyped(form.field("reason"))),
                page::offerUndo);
        page.showAfter(kept.flatMap(form -> DecimalId.in(form.field("reply")))
                .map(reply -> reply - 1)
                .orElseGet(() -> number(request, "after")));
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        long reply = number(request, "reply");
        var form = DecisionForm.in(request, page.getRules());
        switch (form.act()) {
            case "undo" -> {
                page.undo(number(request, "entry"), RequestText.in(request, "name"));
                page.showAfter(0);
            }
            case "next" -> page.showAfter(reply);
            default -> decide(request, reply, form);
        }
        if (page.isStale()) {
            response.setStatus(page.status());
        }
        FaceletForward.show(PAGE, request, response);
    }

    private void decide(HttpServletRequest request, long reply, DecisionForm form) {
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            page.refuse(problem.get(), form.reason());
            page.showAfter(reply - 1);
        } else {
            var expectedVersion = new ExpectedVersion(reply, (int) number(request, "revision"));
            page.decide(expectedVersion, RequestText.in(request, "name"), form.decision());
            page.showAfter(reply);
        }
    }

    private static long number(HttpServletRequest request, String field) {
        return DecimalId.in(RequestText.in(request, field)).orElse(0L);
    }
}
