package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Logger;
import org.rejoinder.account.openid.InvalidTokenException;
import org.rejoinder.account.openid.OpenIdSignIn;
import org.rejoinder.account.openid.ProviderUnavailableException;
import org.rejoinder.desk.RequestText;

/** {@code /login/oidc/logout}: the OpenID provider itself says that somebody signed out there (Back-Channel Logout 1.0). */
@WebServlet("/login/oidc/logout")
public class ProviderLogoutServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ProviderLogoutServlet.class.getName());

    private final transient OpenIdSignIn openId;

    @Inject
    public ProviderLogoutServlet(OpenIdSignIn openId) {
        this.openId = openId;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!openId.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (request.getQueryString() != null) {
            // What stands in an address is in logs on its way (Back-Channel Logout 1.0, 2.5)
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            openId.signOut(RequestText.in(request, "logout_token"));
        } catch (InvalidTokenException e) {
            LOG.info("Signing out by OpenID: " + e.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (PersistenceException saidTwiceAtOneMoment) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (ProviderUnavailableException e) {
            LOG.warning("Signing out by OpenID: " + e.getMessage());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
