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
import org.rejoinder.account.factor.Passkey;
import org.rejoinder.account.factor.PasskeyOptions;
import org.rejoinder.account.factor.Passkeys;
import org.rejoinder.account.factor.RecoveryCodes;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;

/** {@code /desk/factors/passkeys}: for the password, a browser is asked for a passkey, which is then kept under a name. */
@WebServlet("/desk/factors/passkeys")
public class PasskeysServlet extends HttpServlet {

    private static final String PAGE = "/desk/factor-passkey.xhtml";

    @Inject
    private transient Passkeys passkeys;

    @Inject
    private transient PasskeyOptions options;

    @Inject
    private transient RecoveryCodes recoveryCodes;

    @Inject
    private transient CurrentUser currentUser;

    @Inject
    private transient PasswordConfirmation confirmation;

    @Inject
    private transient SiteBrandingService siteBrandingService;

    @Inject
    private transient FactorsPage page;

    @Inject
    private transient PasskeyPage passkeyPage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account owner = currentUser.account().orElseThrow();
        String credential = RequestText.in(request, "credential");
        if (!credential.isEmpty()) {
            add(owner, credential, request, response);
            return;
        }
        Optional<String> problem = confirmation.problem(owner, request, response);
        problem.ifPresentOrElse(page::complain, () -> ask(owner, ""));
        FaceletForward.show(PAGE, request, response);
    }

    private void add(Account owner, String credential, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = name(request);
        if (!passkeys.add(owner, name, credential)) {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            page.complain(DeskMessages.of("passkey.add.wrong"));
            FaceletForward.show(PAGE, request, response);
        } else if (recoveryCodes.left(owner.id()) > 0) {
            Redirects.seeOther(response, FactorsServlet.PATH + "?done=passkey-added");
        } else {
            page.show(recoveryCodes.renew(owner));
            FaceletForward.show(RecoveryCodesServlet.PAGE, request, response);
        }
    }

    private void ask(Account owner, String name) {
        passkeyPage.ask(
                options.toAdd(owner, siteBrandingService.current().masthead().name()), name);
    }

    private static String name(HttpServletRequest request) {
        String typed = RequestText.asTyped(RequestText.in(request, "name"));
        String name = typed.isEmpty() ? DeskMessages.of("passkey.unnamed") : typed;
        return name.codePointCount(0, name.length()) <= Passkey.LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Passkey.LONGEST_NAME));
    }
}
