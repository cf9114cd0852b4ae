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
import org.rejoinder.account.factor.Passkey;
import org.rejoinder.account.factor.PasskeyOptions;
import org.rejoinder.account.factor.Passkeys;
import org.rejoinder.account.factor.RecoveryCodes;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.ReplyText;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;

/** {@code /desk/factors/passkeys}: a browser is asked for a passkey, which is kept under a name. */
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
    private transient SiteBrandingService siteBrandingService;

    @Inject
    private transient FactorsPage page;

    @Inject
    private transient PasskeyPage passkeyPage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(currentUser.account().orElseThrow(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account owner = currentUser.account().orElseThrow();
        if (!passkeys.add(owner, name(request), RequestText.in(request, "credential"))) {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            page.complain(DeskMessages.of("passkey.add.wrong"));
            passkeyPage.rename(RequestText.in(request, "name"));
            show(owner, request, response);
        } else if (recoveryCodes.left(owner.id()) > 0) {
            Redirects.seeOther(response, FactorsServlet.PATH + "?done=passkey-added");
        } else {
            page.show(recoveryCodes.renew(owner));
            FaceletForward.show(RecoveryCodesServlet.PAGE, request, response);
        }
    }

    private void show(Account owner, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        passkeyPage.ask(
                options.toAdd(owner, siteBrandingService.current().masthead().name()));
        FaceletForward.show(PAGE, request, response);
    }

    private static String name(HttpServletRequest request) {
        String typed = RequestText.asTyped(RequestText.in(request, "name"));
        boolean shown = ReplyText.isSeen(typed)
                && !ReplyText.isTurned(typed)
                && ReplyText.unshowable(typed).isEmpty();
        String name = shown ? typed.replaceAll("\\s+", " ") : DeskMessages.of("passkey.unnamed");
        return name.codePointCount(0, name.length()) <= Passkey.LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Passkey.LONGEST_NAME));
    }
}
