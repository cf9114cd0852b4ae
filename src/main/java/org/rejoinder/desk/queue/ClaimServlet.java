package org.rejoinder.desk.queue;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.moderation.Claims;
import org.rejoinder.moderation.ModerationDeniedException;
import org.rejoinder.moderation.ReplyNotFoundException;

/**
 * {@code /desk/queue/claims}: a page of the queue says which reply its reader has come to, and says so again as long as
 * they stay. A claim is a courtesy: whatever is wrong with one, the answer is 204.
 */
@WebServlet("/desk/queue/claims")
public class ClaimServlet extends HttpServlet {

    private final transient Claims claims;
    private final transient CurrentUser currentUser;

    @Inject
    public ClaimServlet(Claims claims, CurrentUser currentUser) {
        this.claims = claims;
        this.currentUser = currentUser;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Account account = currentUser.account().orElseThrow();
        DecimalId.in(RequestText.in(request, "reply")).ifPresent(reply -> {
            if (RequestText.in(request, "act").equals("leave")) {
                claims.release(account, reply);
            } else {
                take(account, reply);
            }
        });
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private void take(Account account, long reply) {
        try {
            claims.take(account, reply);
        } catch (ReplyNotFoundException | ModerationDeniedException | PersistenceException e) {
            // gone, not theirs, or somebody else came to it at the same moment
        }
    }
}
