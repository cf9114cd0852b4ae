package org.rejoinder.reader.article;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.metadata.SearchMetadata;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.reader.PageNumber;

/** {@code /desk/preview}: what stands in the editor, on the real page. Stores nothing. */
@WebServlet("/desk/preview")
public class PreviewServlet extends HttpServlet {

    private final transient ArticlePage page;

    @Inject
    public PreviewServlet(ArticlePage page) {
        this.page = page;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        request.setCharacterEncoding("UTF-8");
        ArticleContent articleContent = ArticleContent.of(
                request.getParameter("title"),
                request.getParameter("standfirst"),
                request.getParameter("byline"),
                request.getParameter("body_input"),
                request.getParameter("tags"));
        page.preview(articleContent
                .inSeries(request.getParameter("series"), PageNumber.in(request, "part"))
                .found(SearchMetadata.of(
                        request.getParameter("searchTitle"), request.getParameter("searchDescription"), "", false)));
        FaceletForward.show("/reader/article.xhtml", request, response);
    }
}
