package org.rejoinder.desk.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.picture.PictureOrigin;
import org.rejoinder.exchange.run.ImportStart;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;

/** {@code /desk/exchange}: imports, newest first, and one of a file on the server. */
@WebServlet("/desk/exchange")
public class ExchangeServlet extends HttpServlet {

    static final String PAGE = "/desk/exchange.xhtml";

    private final transient ImportStart start;
    private final transient CurrentUser currentUser;
    private final transient ExchangePage page;

    @Inject
    public ExchangeServlet(ImportStart start, CurrentUser currentUser, ExchangePage page) {
        this.start = start;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (RequestText.in(request, "done").equals("discarded")) {
            page.tell(DeskMessages.of("exchange.discarded"));
        }
        page.open(DecimalId.in(RequestText.in(request, "before")).orElse(Long.MAX_VALUE));
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account by = currentUser.account().orElseThrow();
        String path = RequestText.in(request, "path").strip();
        String pictures = RequestText.in(request, "pictures").strip();
        boolean fetches = !RequestText.in(request, "fetch").isEmpty();
        page.fill(path, pictures, fetches);
        PictureOrigin origin;
        try {
            origin = start.picturesAt(by, pictures, fetches);
        } catch (UnreadableExportException e) {
            page.complainOfPictures(e.getMessage());
            refuse(request, response);
            return;
        }
        try {
            long id = start.open(by, path, origin);
            Redirects.seeOther(response, "/desk/exchange/imports/" + id);
        } catch (UnreadableExportException e) {
            page.complainOfPath(e.getMessage());
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setStatus(ResponseStatus.UNPROCESSABLE);
        page.open(Long.MAX_VALUE);
        FaceletForward.show(PAGE, request, response);
    }
}
