package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.Factors;
import org.rejoinder.account.factor.Passkey;
import org.rejoinder.account.factor.Passkeys;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /desk/factors/passkeys/remove}: one of somebody's passkeys signs in no longer. */
@WebServlet("/desk/factors/passkeys/remove")
public class PasskeyRemovalServlet extends HttpServlet {

    private static final String PAGE = "/desk/factor-passkey-remove.xhtml";

    private final transient Factors factors;
    private final transient Passkeys passkeys;
    private final transient CurrentUser currentUser;
    private final transient FactorsPage page;

    @Inject
    public PasskeyRemovalServlet(Factors factors, Passkeys passkeys, CurrentUser currentUser, FactorsPage page) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.currentUser = currentUser;
        this.page = page;
    }

    /** One of somebody else, and one that is not there any more: nothing to remove. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String id = RequestText.in(request, "id");
        Optional<Passkey> passkey = passkeys
                .of(currentUser.account().orElseThrow().id())
                .stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (passkey.isPresent()) {
            page.ask(passkey.get());
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
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        factors.removePasskey(currentUser.account().orElseThrow(), RequestText.in(request, "id"));
        Redirects.seeOther(response, FactorsServlet.PATH + "?done=passkey-removed");
    }
}
