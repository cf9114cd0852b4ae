package org.rejoinder.reader.article;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;

/**
 * {@code /replies/{id}}: leads to the page that shows the reply, wherever that is by now. So does {@code /replies/{anchor}} with
 * the article, for an anchor that it had elsewhere.
 */
@WebServlet("/replies/*")
public class ReplyServlet extends HttpServlet {

    private final transient ArticlePage page;

    @Inject
    public ReplyServlet(ArticlePage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = PathTail.of(request);
        String article = request.getParameter("article");
        Optional<String> address =
                article == null ? DecimalId.in(asked).flatMap(page::addressOf) : page.addressOf(asked, article);
        if (address.isPresent()) {
            Redirects.found(response, address.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
