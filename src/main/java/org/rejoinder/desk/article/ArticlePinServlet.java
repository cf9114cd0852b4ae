package org.rejoinder.desk.article;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.NotPublicException;
import org.rejoinder.article.front.PinnedArticles;
import org.rejoinder.article.front.TooManyPinsException;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.Redirects;

/** {@code /desk/articles/pins}: a row of the list of articles is pinned to the front page, or no longer. */
@WebServlet("/desk/articles/pins")
public class ArticlePinServlet extends HttpServlet {

    private final transient PinnedArticles pinnedArticles;
    private final transient CurrentUser currentUser;

    @Inject
    public ArticlePinServlet(PinnedArticles pinnedArticles, CurrentUser currentUser) {
        this.pinnedArticles = pinnedArticles;
        this.currentUser = currentUser;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirects.seeOther(response, "/desk/articles?pins=" + outcome(request));
    }

    private String outcome(HttpServletRequest request) {
        Account account = currentUser.account().orElseThrow();
        try {
            DecimalId.in(RequestText.in(request, "pin")).ifPresent(article -> pinnedArticles.pin(account, article));
            DecimalId.in(RequestText.in(request, "unpin")).ifPresent(article -> pinnedArticles.unpin(account, article));
            return "done";
        } catch (TooManyPinsException e) {
            return "full";
        } catch (NotPublicException e) {
            return "unpublished";
        }
    }
}
