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
import org.rejoinder.article.Articles;
import org.rejoinder.article.presence.EditorPresenceService;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.PathTail;

/**
 * {@code POST /desk/visits/{article}}: the editor says that somebody has the article open, and learns who else has, as a
 * sentence; an empty one for nobody. With {@code act=leave} they have left it.
 */
@WebServlet("/desk/visits/*")
public class EditorPresenceServlet extends HttpServlet {

    private final transient Articles articles;
    private final transient EditorPresenceService editorPresenceService;
    private final transient CurrentUser currentUser;

    @Inject
    public EditorPresenceServlet(
            Articles articles, EditorPresenceService editorPresenceService, CurrentUser currentUser) {
        this.articles = articles;
        this.editorPresenceService = editorPresenceService;
        this.currentUser = currentUser;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> id = DecimalId.in(PathTail.of(request));
        Account account = currentUser.account().orElseThrow();
        boolean theirs = id.flatMap(articles::with)
                .filter(article -> article.isEditableBy(account))
                .isPresent();
        if (!theirs) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (RequestText.in(request, "act").equals("leave")) {
            editorPresenceService.leave(account, id.get());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        List<String> others = others(account, id.get());
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .print(others.isEmpty() ? "" : DeskMessages.of("article.others", others.size(), inWords(others)));
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
