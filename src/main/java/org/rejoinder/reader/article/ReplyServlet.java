package org.rejoinder.reader.article;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;

/** {@code /replies/{id}}: leads to the page that shows the reply, wherever that is by now. */
@WebServlet("/replies/*")
public class ReplyServlet extends HttpServlet {

    private final transient ArticlePage page;

    @Inject
    public ReplyServlet(ArticlePage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> address = Optional.of(PathTail.of(request))
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> page.addressOf(Long.parseLong(id)));
        if (address.isPresent()) {
            Redirects.found(response, address.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
