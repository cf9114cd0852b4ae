package org.rejoinder.reader.article;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.Redirects;

/** {@code /previews/{token}}: what is not public yet, for whoever was given the link; once it is, to the article for good. */
@WebServlet("/previews/*")
public class PreviewLinkServlet extends HttpServlet {

    private final transient PreviewPage preview;

    @Inject
    public PreviewLinkServlet(PreviewPage preview) {
        this.preview = preview;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        if (!preview.open(PathTail.of(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (preview.getArticle() != null) {
            Redirects.forGood(response, preview.getArticle());
        } else {
            FaceletForward.show("/reader/article.xhtml", request, response);
        }
    }
}
