package org.rejoinder.desk.admin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.Factors;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /desk/people/factors?person=}: somebody has lost their phone, and signs in with their password alone from then on. */
@WebServlet(FactorResetServlet.PATH)
public class FactorResetServlet extends HttpServlet {

    static final String PATH = "/desk/people/factors";

    private static final String PAGE = "/desk/factor-reset.xhtml";

    private final transient Factors factors;
    private final transient Accounts accounts;
    private final transient CurrentUser currentUser;
    private final transient FactorResetPage page;

    @Inject
    public FactorResetServlet(Factors factors, Accounts accounts, CurrentUser currentUser, FactorResetPage page) {
        this.factors = factors;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Account> person =
                DecimalId.in(RequestText.in(request, "person")).flatMap(accounts::with);
        if (person.isPresent()) {
            page.ask(person.get());
            super.service(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        factors.reset(currentUser.account().orElseThrow(), page.getPerson());
        Redirects.seeOther(response, PATH + "?person=" + page.getPerson());
    }
}
