package org.rejoinder.desk.article;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.PathTail;

/**
 * {@code /desk/articles/{id}} and {@code /desk/articles/new}: the editor of an article that this person may edit;
 * {@code /desk/articles/{id}/revisions}: every text that it has had; {@code /desk/articles/calendar}: what goes out when.
 */
@WebServlet(name = "desk-article", urlPatterns = "/desk/articles/*")
public class ArticleEditorServlet extends HttpServlet {

    private static final String EDITOR = "/desk/article.xhtml";
    private static final String CALENDAR = "/desk/calendar.xhtml";

    /** What stands beside the editor, by the end of its address. */
    private static final Map<String, String> BESIDE =
            Map.of("/revisions", "/desk/revisions.xhtml", "/lead", "/desk/lead.xhtml");

    private final transient Articles articles;
    private final transient CurrentUser currentUser;

    @Inject
    public ArticleEditorServlet(Articles articles, CurrentUser currentUser) {
        this.articles = articles;
        this.currentUser = currentUser;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = PathTail.of(request);
        String ending =
                BESIDE.keySet().stream().filter(name::endsWith).findFirst().orElse("");
        String article = name.substring(0, name.length() - ending.length());
        if (name.equals("calendar")) {
            request.getRequestDispatcher(CALENDAR).forward(request, response);
        } else if (mine(article).filter(Article::isTrashed).isPresent()
                && request.getMethod().equals("GET")) {
            response.sendRedirect("/desk/bin");
        } else if (name.equals("new") || mine(article).isPresent()) {
            request.setAttribute(ArticleBean.SHOWN, article);
            request.getRequestDispatcher(BESIDE.getOrDefault(ending, EDITOR)).forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<Article> mine(String name) {
        return DecimalId.in(name)
                .flatMap(articles::with)
                .filter(article -> article.isEditableBy(currentUser.account().orElseThrow()));
    }
}
