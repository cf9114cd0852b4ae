package org.rejoinder.desk.writer;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.note.NotesBean;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PendingForm;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.note.NoteTarget;

/**
 * {@code /desk/writers/{number}}: all that a writer wrote, the notes on them, and how the site treats them. A writer is named by a
 * number that has nothing to do with their address. In forms that need no script.
 */
@WebServlet("/desk/writers/*")
public class WriterServlet extends HttpServlet {

    private static final String PAGE = "/desk/writer.xhtml";

    private final transient WriterPage page;
    private final transient WriterDecision decision;
    private final transient NotesBean notes;
    private final transient Batches batches;
    private final transient CurrentUser currentUser;

    @Inject
    public WriterServlet(
            WriterPage page, WriterDecision decision, NotesBean notes, Batches batches, CurrentUser currentUser) {
        this.page = page;
        this.decision = decision;
        this.notes = notes;
        this.batches = batches;
        this.currentUser = currentUser;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Long> number = DecimalId.in(PathTail.of(request));
        long last = number(request, "before").filter(given -> given > 0).orElse(Long.MAX_VALUE);
        if (number.filter(writer -> page.show(writer, last)).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PendingForm.take(request, request.getRequestURI()).ifPresent(notes::giveBack);
        number(request, "batch")
                .flatMap(batch -> batches.of(currentUser.account().orElseThrow(), batch))
                .filter(batch -> batch.to().isPresent() && batches.isOnlyBy(batch.id(), number.get()))
                .ifPresent(page::follow);
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Long> number = DecimalId.in(PathTail.of(request));
        if (number.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long writer = number.get();
        int status = act(request, writer);
        // Erased meanwhile: the page says so, and gives back what was typed
        response.setStatus(page.show(writer, Long.MAX_VALUE) ? status : HttpServletResponse.SC_NOT_FOUND);
        FaceletForward.show(PAGE, request, response);
    }

    /** @return the status of the answer */
    private int act(HttpServletRequest request, long writer) {
        if (NotesBean.isAsked(request)) {
            return notes.act(request, NoteTarget.writer(writer));
        }
        return switch (RequestText.in(request, "act")) {
            case "standing" -> decision.ask(request, writer);
            case "confirm" ->
                decision.confirm(request, writer, number(request, "batch").orElse(0L));
            case "undo" -> decision.undo(writer, number(request, "batch").orElse(0L));
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    private static Optional<Long> number(HttpServletRequest request, String field) {
        return DecimalId.in(RequestText.in(request, field));
    }
}
