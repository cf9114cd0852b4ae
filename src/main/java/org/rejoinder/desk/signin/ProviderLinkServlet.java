package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.openid.ProviderLinks;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /desk/openid}: for the password, which stays, the OpenID provider signs somebody in no longer. */
@WebServlet("/desk/openid")
public class ProviderLinkServlet extends HttpServlet {

    private static final String PAGE = "/desk/openid.xhtml";

    private final transient ProviderLinks links;
    private final transient CurrentUser currentUser;
    private final transient CurrentSession session;
    private final transient PasswordConfirmation confirmation;
    private final transient SignInPage page;

    @Inject
    public ProviderLinkServlet(
            ProviderLinks links,
            CurrentUser currentUser,
            CurrentSession session,
            PasswordConfirmation confirmation,
            SignInPage page) {
        this.links = links;
        this.currentUser = currentUser;
        this.session = session;
        this.confirmation = confirmation;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isLinked()) {
            FaceletForward.show(PAGE, request, response);
        } else {
            Redirects.seeOther(response, AccountServlet.PATH);
        }
    }

    private boolean isLinked() {
        return links.of(currentUser.account().orElseThrow().id()).isPresent();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account owner = currentUser.account().orElseThrow();
        Optional<String> problem = confirmation.problem(owner, request, response);
        if (problem.isPresent()) {
            page.complain(Map.of(PasswordConfirmation.FIELD, problem.get()));
            FaceletForward.show(PAGE, request, response);
        } else {
            links.unlink(owner, session.session().orElseThrow());
            Redirects.seeOther(response, AccountServlet.PATH + "?done=unlinked");
        }
    }
}
