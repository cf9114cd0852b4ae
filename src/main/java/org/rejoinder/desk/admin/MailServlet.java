package org.rejoinder.desk.admin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.queue.QueueQueryParser;
import org.rejoinder.http.FaceletForward;

/** {@code /desk/mail}: the letters that the mail server would not take. */
@WebServlet("/desk/mail")
public class MailServlet extends HttpServlet {

    private static final String PAGE = "/desk/mail.xhtml";

    private final transient DeadLetterBean page;

    @Inject
    public MailServlet(DeadLetterBean page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open();
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Long letter = QueueQueryParser.number(RequestText.in(request, "letter"));
        switch (RequestText.in(request, "act")) {
            case "again" -> page.tryAgain(letter);
            case "test" -> page.sendTest();
            case "resume" -> page.resume();
            case "away" -> page.throwAway(letter);
            default -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        page.open();
        FaceletForward.show(PAGE, request, response);
    }
}
