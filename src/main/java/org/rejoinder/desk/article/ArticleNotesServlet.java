package org.rejoinder.desk.article;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.desk.note.NotesBean;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PendingForm;
import org.rejoinder.note.NoteTarget;

/** {@code /desk/article-notes/{id}}: the notes on an article, for those who may edit it. In forms that need no script. */
@WebServlet("/desk/article-notes/*")
public class ArticleNotesServlet extends HttpServlet {

    private static final String PAGE = "/desk/article-notes.xhtml";

    private final transient Articles articles;
    private final transient ArticleNotesPage page;
    private final transient NotesBean notes;
    private final transient CurrentUser currentUser;

    @Inject
    public ArticleNotesServlet(Articles articles, ArticleNotesPage page, NotesBean notes, CurrentUser currentUser) {
        this.articles = articles;
        this.page = page;
        this.notes = notes;
        this.currentUser = currentUser;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Article> article = mine(request);
        if (article.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        page.show(article.get());
        PendingForm.take(request, request.getRequestURI()).ifPresent(notes::giveBack);
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Long> number = DecimalId.in(PathTail.of(request));
        if (number.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!NotesBean.isAsked(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setStatus(notes.act(request, NoteTarget.article(number.get())));
        // Gone meanwhile: the page says so, and gives back what was typed
        mine(request).ifPresentOrElse(page::show, () -> response.setStatus(HttpServletResponse.SC_NOT_FOUND));
        FaceletForward.show(PAGE, request, response);
    }

    private Optional<Article> mine(HttpServletRequest request) {
        return DecimalId.in(PathTail.of(request))
                .flatMap(articles::with)
                .filter(article -> article.isEditableBy(currentUser.account().orElseThrow()));
    }
}
