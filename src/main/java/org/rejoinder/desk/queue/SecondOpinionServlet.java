package org.rejoinder.desk.queue;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.ResponseStatus;

/** {@code /desk/second}: what would you have decided? In forms that need no script. */
@WebServlet("/desk/second")
public class SecondOpinionServlet extends HttpServlet {

    private static final String PAGE = "/desk/second.xhtml";

    private final transient SecondOpinionPage page;

    @Inject
    public SecondOpinionServlet(SecondOpinionPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.showNext();
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Long entry = QueueQueryParser.number(RequestText.in(request, "entry"));
        var form = DecisionForm.in(request, page.getRules());
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            page.refuse(problem.get());
            response.setStatus(ResponseStatus.UNPROCESSABLE);
        } else {
            page.give(entry == null ? 0 : entry, form.decision());
            if (page.isLate()) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
            }
        }
        page.showNext();
        FaceletForward.show(PAGE, request, response);
    }
}
