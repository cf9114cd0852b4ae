package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.rejoinder.account.session.SignInFailed;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.http.ClientAddress;

/** Says that somebody did not get in, without saying who or from where: both are keyed. */
@ApplicationScoped
class SignInFailureNotifier {

    @Inject
    private Event<SignInFailed> failed;

    @Inject
    private Commenters commenters;

    @Inject
    private ClientAddress clients;

    private HmacSha256 digest;

    protected SignInFailureNotifier() {}

    @Inject
    SignInFailureNotifier(RootKey root) {
        digest = new HmacSha256(root, "sign-in network");
    }

    void tell(HttpServletRequest request, String email) {
        failed.fire(new SignInFailed(
                commenters.keyOf(email).orElse(""),
                digest.hexOf(clients.networkOf(request).toString())));
    }
}
