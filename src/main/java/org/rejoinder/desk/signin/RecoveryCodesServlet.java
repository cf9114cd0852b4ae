package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.RecoveryCodes;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /desk/factors/codes}: for the password, ten new recovery codes are shown, once. */
@WebServlet("/desk/factors/codes")
public class RecoveryCodesServlet extends HttpServlet {

    static final String PAGE = "/desk/factor-codes.xhtml";

    private final transient RecoveryCodes recoveryCodes;
    private final transient CurrentUser currentUser;
    private final transient PasswordConfirmation confirmation;
    private final transient FactorsPage page;

    @Inject
    public RecoveryCodesServlet(
            RecoveryCodes recoveryCodes, CurrentUser currentUser, PasswordConfirmation confirmation, FactorsPage page) {
        this.recoveryCodes = recoveryCodes;
        this.currentUser = currentUser;
        this.confirmation = confirmation;
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (page.isOn()) {
            super.service(request, response);
        } else {
            Redirects.seeOther(response, FactorsServlet.PATH);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account owner = currentUser.account().orElseThrow();
        Optional<String> problem = confirmation.problem(owner, request, response);
        if (problem.isPresent()) {
            page.complain(problem.get());
        } else {
            page.show(recoveryCodes.renew(owner));
        }
        FaceletForward.show(PAGE, request, response);
    }
}
