package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.AuthenticatorApps;
import org.rejoinder.account.factor.RecoveryCodes;
import org.rejoinder.account.factor.TotpSecret;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PendingForm;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;

/** {@code /desk/factors/app}: an authenticator app is turned on once it has shown that its codes are right. */
@WebServlet("/desk/factors/app")
public class AuthenticatorAppServlet extends HttpServlet {

    private static final String PAGE = "/desk/factor-app.xhtml";

    private final transient AuthenticatorApps apps;
    private final transient RecoveryCodes recoveryCodes;
    private final transient CurrentUser currentUser;
    private final transient FactorsPage page;

    @Inject
    public AuthenticatorAppServlet(
            AuthenticatorApps apps, RecoveryCodes recoveryCodes, CurrentUser currentUser, FactorsPage page) {
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (page.isApp()) {
            Redirects.seeOther(response, FactorsServlet.PATH);
        } else {
            show(proposed(request), request, response);
        }
    }

    /** What an app has scanned already, if a confirmation came between. */
    private TotpSecret proposed(HttpServletRequest request) {
        return PendingForm.take(request, request.getRequestURI())
                .flatMap(form ->
                        apps.open(form.field("setup"), currentUser.account().orElseThrow()))
                .orElseGet(apps::propose);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account owner = currentUser.account().orElseThrow();
        TotpSecret secret = apps.open(RequestText.in(request, "setup"), owner).orElseGet(apps::propose);
        if (page.isApp()) {
            // Sent twice, the browser shows this answer and not the one with the codes
            Redirects.seeOther(response, FactorsServlet.PATH + "?done=app");
        } else if (!apps.add(owner, secret, RequestText.in(request, "code"))) {
            page.complain(DeskMessages.of("factors.code.wrong"));
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            show(secret, request, response);
        } else if (recoveryCodes.left(owner.id()) > 0) {
            Redirects.seeOther(response, FactorsServlet.PATH);
        } else {
            page.show(recoveryCodes.renew(owner));
            FaceletForward.show(RecoveryCodesServlet.PAGE, request, response);
        }
    }

    private void show(TotpSecret secret, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.propose(secret, apps.seal(secret, currentUser.account().orElseThrow()));
        FaceletForward.show(PAGE, request, response);
    }
}
