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
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PendingForm;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;

/**
 * {@code /desk/answer?to=} a reply, or {@code ?article=}: answers under one's own name. Readers' forms know nobody, so that
 * this is the only way to the badge. Needs no script; whoever was signed out meanwhile finds their words again.
 */
@WebServlet("/desk/answer")
public class AnswerServlet extends HttpServlet {

    private static final String PAGE = "/desk/answer.xhtml";

    private final transient AnswerPage page;

    @Inject
    public AnswerServlet(AnswerPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (open(request)) {
            PendingForm.take(request, request.getRequestURI())
                    .ifPresent(form -> page.giveBack(RequestText.asTyped(form.field("reason"))));
            FaceletForward.show(PAGE, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.type(RequestText.asTyped(RequestText.in(request, "reason")));
        Optional<Long> said = open(request) ? page.say() : page.gone();
        if (said.isPresent()) {
            DeskMessages.tellNext(request.getSession(), "answer.published");
            Redirects.seeOther(response, "/desk/queue?state=all&reply=" + said.get());
        } else {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            FaceletForward.show(PAGE, request, response);
        }
    }

    private boolean open(HttpServletRequest request) {
        Long reply = QueueQueryParser.number(RequestText.in(request, "to"));
        Long article = QueueQueryParser.number(RequestText.in(request, "article"));
        return reply != null && page.openReply(reply) || article != null && page.openArticle(article);
    }
}
