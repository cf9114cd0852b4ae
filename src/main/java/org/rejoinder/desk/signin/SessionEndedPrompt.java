package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.SealedForms;
import org.rejoinder.http.FormOwner;
import org.rejoinder.http.PendingForm;
import org.rejoinder.http.SignInPrompt;

/** Somebody whose session has ended sends a form. */
@ApplicationScoped
class SessionEndedPrompt implements SignInPrompt {

    @Inject
    private SignInPage page;

    @Inject
    private CurrentSession session;

    @Inject
    private SealedForms sealedForms;

    @Inject
    private FormOwner formOwner;

    @Override
    public void show(String to, PendingForm typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.fill("", "", to);
        Optional<String> owner = formOwner.in(request).or(session::endedToken);
        if (typed.words(field -> true).isEmpty()) {
            page.tell(DeskMessages.of("signin.ended"));
        } else if (owner.isPresent()) {
            page.tell(DeskMessages.of("signin.ended.kept"));
            page.keep(sealedForms.seal(typed, owner.get()));
        } else {
            page.tell(DeskMessages.of("signin.ended.lost"));
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        SignInServlet.show(request, response);
    }
}
