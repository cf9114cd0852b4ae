package org.rejoinder.reader.writer;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.reader.FormBody;
import org.rejoinder.receipt.Unsubscription;

/**
 * {@code /unsubscribe/{ticket}}: stops mails about answers and decisions, by a button on a page, or by the one click of a mail program
 * (RFC 8058), which sends a form and expects no redirect. Reading the page stops nothing.
 */
@WebServlet("/unsubscribe/*")
public class UnsubscribeServlet extends HttpServlet {

    private static final String PAGE = "/reader/unsubscribe.xhtml";

    private final transient Unsubscription unsubscription;
    private final transient UnsubscribePage page;

    @Inject
    public UnsubscribeServlet(Unsubscription unsubscription, UnsubscribePage page) {
        this.unsubscription = unsubscription;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(
                unsubscription.isOpen(PathTail.of(request)) ? UnsubscribePage.Step.ASKED : UnsubscribePage.Step.NOTHING,
                request,
                response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String ticket = PathTail.of(request);
        if (!unsubscription.isOpen(ticket)) {
            show(UnsubscribePage.Step.NOTHING, request, response);
        } else if (isOnlyForOne(request)) {
            unsubscription.stopThis(ticket);
            show(UnsubscribePage.Step.STOPPED_THIS, request, response);
        } else {
            unsubscription.stopAll(ticket);
            show(UnsubscribePage.Step.STOPPED_ALL, request, response);
        }
    }

    /** Mail programs may send the form in other types; one click means all. */
    private static boolean isOnlyForOne(HttpServletRequest request) {
        try {
            return FormBody.of(request).field("act").equals("this");
        } catch (FormBody.UnreadableBodyException e) {
            return false;
        }
    }

    private void show(UnsubscribePage.Step step, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        page.at(step);
        if (step == UnsubscribePage.Step.NOTHING) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        FaceletForward.show(PAGE, request, response);
    }
}
