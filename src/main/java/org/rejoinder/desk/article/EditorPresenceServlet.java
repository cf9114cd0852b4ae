package org.rejoinder.desk.article;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.Revision;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.presence.EditorPresenceService;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.PathTail;
import org.rejoinder.json.JsonBuilders;

/**
 * {@code POST /desk/visits/{article}}: the editor says that somebody has the article open, and learns who else has, and
 * what was done with the article since the page showed it: a sentence of each, empty for nobody and nothing. With {@code act=leave} they have left it.
 */
@WebServlet("/desk/visits/*")
public class EditorPresenceServlet extends HttpServlet {

    private final transient Articles articles;
    private final transient Revisions revisions;
    private final transient PublishingSettingsService publishingSettingsService;
    private final transient EditorPresenceService editorPresenceService;
    private final transient CurrentUser currentUser;

    @Inject
    public EditorPresenceServlet(
            Articles articles,
            Revisions revisions,
            PublishingSettingsService publishingSettingsService,
            EditorPresenceService editorPresenceService,
            CurrentUser currentUser) {
        this.articles = articles;
        this.revisions = revisions;
        this.publishingSettingsService = publishingSettingsService;
        this.editorPresenceService = editorPresenceService;
        this.currentUser = currentUser;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> id = DecimalId.in(PathTail.of(request));
        Account account = currentUser.account().orElseThrow();
        Optional<Article> open = id.flatMap(articles::with).filter(article -> article.isEditableBy(account));
        if (open.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (RequestText.in(request, "act").equals("leave")) {
            editorPresenceService.leave(account, id.get());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        List<String> others = others(account, id.get());
        String words = others.isEmpty() ? "" : DeskMessages.of("article.others", others.size(), inWords(others));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print(JsonBuilders.object()
                        .add("others", words)
                        .add("moved", moved(open.get(), request))
                        .build());
    }

    /** A text that was saved is told when the next is. */
    private String moved(Article article, HttpServletRequest request) {
        Revision newest = revisions.newestOf(article);
        return ArticleSnapshot.in(request.getParameter("snapshot"))
                .filter(shown -> !shown.standsAs(ArticleSnapshot.of(article, newest)))
                .map(shown -> shown.sentenceOn(
                        article, newest, publishingSettingsService.rules().timeZone()))
                .orElse("");
    }

    private static String inWords(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private List<String> others(Account account, long article) {
        try {
            return editorPresenceService.heartbeat(account, article);
        } catch (PersistenceException | TransactionalException e) {
            return List.of(); // the same person came in another tab at the same moment; the next time will do
        }
    }
}
