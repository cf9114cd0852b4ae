package org.rejoinder.desk.admin;

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
import org.rejoinder.http.PendingForm;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;

/** {@code /desk/data}: for somebody who has asked in writing what is kept about them, or to have it erased. */
@WebServlet("/desk/data")
public class DataServlet extends HttpServlet {

    private static final String PAGE = "/desk/data.xhtml";

    private final transient DataBean page;

    @Inject
    public DataServlet(DataBean page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PendingForm.take(request, request.getRequestURI())
                .ifPresent(form -> page.type(form.field("email"), RequestText.asTyped(form.field("why"))));
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.type(RequestText.in(request, "email"), RequestText.asTyped(RequestText.in(request, "why")));
        Optional<String> found = page.find();
        if (found.isPresent()) {
            Redirects.seeOther(response, found.get());
        } else {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            FaceletForward.show(PAGE, request, response);
        }
    }
}
