package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.Passkeys;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.SealedForms;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.FormOwner;
import org.rejoinder.http.PendingForm;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.ReturnUrl;

/**
 * {@code /desk/confirm}: before what only its owner may do with an account, who sits there proves to be them, unless they did
 * so a short time ago. Whatever else proves it ends with {@link CurrentSession#confirm}, too.
 */
@WebServlet("/desk/confirm")
public class ConfirmServlet extends HttpServlet {

    private static final String PAGE = "/desk/confirm.xhtml";

    /** Why the OpenID provider has confirmed nothing. */
    private static final Set<String> PROBLEMS = Set.of("down", "refused");

    private final transient CurrentUser currentUser;
    private final transient CurrentSession session;
    private final transient PasswordConfirmation password;
    private final transient Passkeys passkeys;
    private final transient SignInPage page;
    private final transient SealedForms sealedForms;
    private final transient FormOwner formOwner;

    @Inject
    public ConfirmServlet(
            CurrentUser currentUser,
            CurrentSession session,
            PasswordConfirmation password,
            Passkeys passkeys,
            SignInPage page,
            SealedForms sealedForms,
            FormOwner formOwner) {
        this.sealedForms = sealedForms;
        this.formOwner = formOwner;
        this.passkeys = passkeys;
        this.currentUser = currentUser;
        this.session = session;
        this.password = password;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String to = ReturnUrl.checked(RequestText.in(request, "to"));
        page.fill("", "", to);
        keep(to, request);
        String provider = RequestText.in(request, "provider");
        if (PROBLEMS.contains(provider)) {
            page.complain(DeskMessages.of("confirm.provider." + provider));
        }
        FaceletForward.show(PAGE, request, response);
    }

    /** What was typed goes through the page: what waits for it in the container's session is gone when the server starts again. */
    private void keep(String to, HttpServletRequest request) {
        PendingForm.waitingFor(request, pathOf(to))
                .map(typed -> sealedForms.seal(typed, formOwner.getMark()))
                .ifPresent(page::keep);
    }

    private static String pathOf(String to) {
        return to.split("\\?", 2)[0];
    }

    /** In place of what was to be confirmed. @param why one of {@link #PROBLEMS} */
    static void refuse(HttpServletResponse response, String to, String why) {
        String address = "/desk/confirm?provider=" + why + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        Redirects.seeOther(response, address);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String to = ReturnUrl.checked(RequestText.in(request, "to"));
        if (isConfirmed(request, response)) {
            session.confirm(response);
            if (PendingForm.waitingFor(request, pathOf(to)).isEmpty()) {
                Account owner = currentUser.account().orElseThrow();
                sealedForms.waitIn(request, RequestText.in(request, "kept"), owner.id());
            }
            Redirects.seeOther(response, to);
        } else {
            page.fill("", "", to);
            page.keep(RequestText.in(request, "kept"));
            FaceletForward.show(PAGE, request, response);
        }
    }

    private boolean isConfirmed(HttpServletRequest request, HttpServletResponse response) {
        Account owner = currentUser.account().orElseThrow();
        String credential = RequestText.in(request, "credential");
        if (credential.isEmpty()) {
            Optional<String> problem = password.problem(owner, request, response);
            problem.ifPresent(words -> page.complain(Map.of(PasswordConfirmation.FIELD, words)));
            return problem.isEmpty();
        }
        if (passkeys.confirm(owner, credential)) {
            return true;
        }
        response.setStatus(ResponseStatus.UNPROCESSABLE);
        page.complain(DeskMessages.of("passkey.wrong"));
        return false;
    }
}
