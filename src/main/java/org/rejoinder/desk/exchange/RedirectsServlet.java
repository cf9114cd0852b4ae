package org.rejoinder.desk.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.exchange.address.RedirectList;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.upload.UploadedFile;

/** {@code /desk/exchange/redirects}: former addresses. {@code …/upload} takes a file of them. */
@WebServlet({"/desk/exchange/redirects", RedirectsServlet.UPLOAD})
public class RedirectsServlet extends HttpServlet {

    static final String UPLOAD = "/desk/exchange/redirects/upload";

    private final transient RedirectList redirects;
    private final transient RedirectInput input;
    private final transient RedirectFile file;
    private final transient CurrentUser currentUser;
    private final transient RedirectsPage page;

    @Inject
    public RedirectsServlet(
            RedirectList redirects,
            RedirectInput input,
            RedirectFile file,
            CurrentUser currentUser,
            RedirectsPage page) {
        this.redirects = redirects;
        this.input = input;
        this.file = file;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(RequestText.in(request, "q").strip(), RequestText.in(request, "after"), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account account = currentUser.account().orElseThrow();
        if (request.getServletPath().equals(UPLOAD)) {
            upload(account, request, response);
        } else if (RequestText.in(request, "act").equals("remove")) {
            remove(account, RequestText.in(request, "key"), response);
        } else {
            add(account, RequestText.in(request, "from"), RequestText.in(request, "to"), response);
        }
        show("", "", request, response);
    }

    private void add(Account account, String from, String to, HttpServletResponse response) {
        try {
            boolean isNew = input.add(account, from, to);
            page.tell(DeskMessages.of(isNew ? "redirects.added" : "redirects.there", from.strip(), to.strip()));
        } catch (RedirectRefusedException e) {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            page.type(from, to);
            page.complain(e.getMessage());
        }
    }

    private void remove(Account account, String key, HttpServletResponse response) {
        Optional<String> removed = redirects.remove(account, key);
        if (removed.isPresent()) {
            page.tell(DeskMessages.of("redirects.removed", removed.get()));
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            page.complain(DeskMessages.of("exchange.meanwhile"));
        }
    }

    private void upload(Account account, HttpServletRequest request, HttpServletResponse response) {
        try {
            UploadedFile sent = UploadedFile.in(request);
            if (sent.name().isEmpty()) {
                throw new IOException("No file was chosen");
            }
            page.report(file.add(account, sent.content()));
        } catch (IOException e) {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            page.complainOfFile(DeskMessages.of("exchange.nothing"));
        }
    }

    private void show(String words, String after, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open(words, after);
        FaceletForward.show("/desk/redirects.xhtml", request, response);
    }
}
