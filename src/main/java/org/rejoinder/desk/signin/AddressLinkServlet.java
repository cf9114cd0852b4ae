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
import org.rejoinder.account.AddressChanges;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.account.session.DeskSession;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.guess.SecurityLog;

/** {@code /address/{token}}: whoever got the mail says, with a button, that the address is theirs. */
@WebServlet("/address/*")
public class AddressLinkServlet extends HttpServlet {

    private final transient AddressChanges changes;
    private final transient CurrentSession session;
    private final transient SecurityLog log;
    private final transient SignInPage page;

    @Inject
    public AddressLinkServlet(AddressChanges changes, CurrentSession session, SecurityLog log, SignInPage page) {
        this.changes = changes;
        this.session = session;
        this.log = log;
        this.page = page;
    }

    /** One that was used, has ended or never was: the same answer. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        Optional<Account> owner = changes.accountOf(PathTail.of(request));
        if (owner.isPresent()) {
            page.fill(owner.get().name(), "", "");
            super.service(request, response);
        } else {
            log.refused(SecurityLog.Guess.LINK, request);
            PasswordLinkServlet.sayItEnded(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show("/signin/address.xhtml", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Long here = session.session().map(DeskSession::id).orElse(null);
        if (changes.use(PathTail.of(request), here).isPresent()) {
            Redirects.seeOther(response, "/desk/account?done=address");
        } else {
            PasswordLinkServlet.sayItEnded(request, response);
        }
    }
}
