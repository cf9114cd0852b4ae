package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.RecoveryCodes;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /desk/factors/codes}: ten new recovery codes are shown, once. */
@WebServlet("/desk/factors/codes")
public class RecoveryCodesServlet extends HttpServlet {

    static final String PAGE = "/desk/factor-codes.xhtml";

    private final transient RecoveryCodes recoveryCodes;
    private final transient CurrentUser currentUser;
    private final transient FactorsPage page;

    @Inject
    public RecoveryCodesServlet(RecoveryCodes recoveryCodes, CurrentUser currentUser, FactorsPage page) {
        this.recoveryCodes = recoveryCodes;
        this.currentUser = currentUser;
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
        page.show(recoveryCodes.renew(currentUser.account().orElseThrow()));
        FaceletForward.show(PAGE, request, response);
    }
}
