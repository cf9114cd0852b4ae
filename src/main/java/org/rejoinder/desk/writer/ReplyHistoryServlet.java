package org.rejoinder.desk.writer;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.desk.note.NotesBean;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PendingForm;
import org.rejoinder.note.NoteTarget;

/** {@code /desk/replies/{id}}: what happened to a reply, and the notes on it. In forms that need no script. */
@WebServlet("/desk/replies/*")
public class ReplyHistoryServlet extends HttpServlet {

    private static final String PAGE = "/desk/reply-history.xhtml";

    private final transient ReplyHistoryPage page;
    private final transient NotesBean notes;

    @Inject
    public ReplyHistoryServlet(ReplyHistoryPage page, NotesBean notes) {
        this.page = page;
        this.notes = notes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Long> number = DecimalId.in(PathTail.of(request));
        if (number.filter(page::show).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PendingForm.take(request, request.getRequestURI()).ifPresent(notes::giveBack);
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
        if (!NotesBean.isAsked(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setStatus(notes.act(request, NoteTarget.reply(number.get())));
        // Erased meanwhile: the page says so, and gives back what was typed
        if (!page.show(number.get())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        FaceletForward.show(PAGE, request, response);
    }
}
