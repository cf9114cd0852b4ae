package org.rejoinder.desk.key;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /desk/keys}: the keys that somebody may revoke, each with a button that asks first. */
@WebServlet("/desk/keys")
public class KeysServlet extends HttpServlet {

    static final String ADDRESS = "/desk/keys";

    private final transient ApiKeys keys;
    private final transient CurrentUser currentUser;
    private final transient KeysPage page;

    @Inject
    public KeysServlet(ApiKeys keys, CurrentUser currentUser, KeysPage page) {
        this.keys = keys;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        DecimalId.in(RequestText.in(request, "revoke")).ifPresent(page::ask);
        page.open(DecimalId.in(RequestText.in(request, "before")).orElse(Long.MAX_VALUE));
        if (RequestText.in(request, "done").equals("revoked")) {
            page.tell(DeskMessages.of("keys.revoked"));
        }
        FaceletForward.show("/desk/keys.xhtml", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean revoked = DecimalId.in(RequestText.in(request, "key"))
                .flatMap(key -> keys.revoke(currentUser.account().orElseThrow(), key))
                .isPresent();
        if (revoked) {
            Redirects.seeOther(response, ADDRESS + "?done=revoked");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
