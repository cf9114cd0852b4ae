package org.rejoinder.reader.article;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.PageNumber;
import org.rejoinder.reader.feed.FeedServlet;
import org.rejoinder.reader.feed.Feeds;
import org.rejoinder.reader.reply.ReplyForm;
import org.rejoinder.reader.reply.ReplySubmissionResponder;

/** {@code /articles/{slug}}: shows an article with its replies, and takes replies to it. */
@WebServlet("/articles/*")
public class ArticleServlet extends HttpServlet {

    private static final String ERRORS = "/errors";
    public static final String PAGE = "/reader/article.xhtml";

    private static final String PAGE_OF_RETRACTION = "/reader/retracted.xhtml";

    private final transient Articles articles;
    private final transient ArticlePage page;
    private final transient ReplyForm form;
    private final transient ReplySubmissionResponder submission;
    private final transient ErrorReportHandler errors;
    private final transient Feeds feeds;

    @Inject
    public ArticleServlet(
            Articles articles,
            ArticlePage page,
            ReplyForm form,
            ReplySubmissionResponder submission,
            ErrorReportHandler errors,
            Feeds feeds) {
        this.feeds = feeds;
        this.articles = articles;
        this.page = page;
        this.form = form;
        this.submission = submission;
        this.errors = errors;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String rest = PathTail.of(request);
        String part = Stream.of(FeedServlet.OF_REPLIES, ERRORS)
                .filter(rest::endsWith)
                .findFirst()
                .orElse("");
        String slug = rest.substring(0, rest.length() - part.length());
        boolean found = switch (part) {
            case FeedServlet.OF_REPLIES -> feeds.repliesTo(slug, response);
            case ERRORS -> errors.show(slug, request, response);
            default -> show(slug, request, response);
        };
        if (!found) {
            sayWhereItIs(slug, part, request, response);
        }
    }

    private boolean show(String slug, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean found = open(slug, request);
        if (found) {
            page.answer(request.getParameter("reply-to"));
            if (page.isAnswerGone()) {
                // There are as many of them as numbers
                response.setHeader("Cache-Control", "no-store");
            }
            form.answer(page.getAnswering());
            form.stand(page.getArticle().revision());
            form.sendTo(slug, page.getReplying().submission());
            FaceletForward.show(PAGE, request, response);
        }
        return found;
    }

    private boolean open(String slug, HttpServletRequest request) {
        String order = request.getParameter("order");
        return (order == null || order.equals(ReplyPage.NEWEST))
                && page.open(slug, PageNumber.in(request, ReplyPage.NUMBER), order != null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String slug = PathTail.of(request);
        if (slug.endsWith(ERRORS)) {
            errors.take(slug.substring(0, slug.length() - ERRORS.length()), request, response);
            return;
        }
        submission.receive(slug, request, response);
    }

    /** Who has subscribed to its replies goes on being served when the article has another address. */
    private void sayWhereItIs(String slug, String part, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Article> moved = articles.movedFrom(slug);
        if (page.openRetraction(slug)) {
            response.setStatus(HttpServletResponse.SC_GONE);
            FaceletForward.show(PAGE_OF_RETRACTION, request, response);
        } else if (moved.isPresent()) {
            Redirects.forGood(response, "/articles/" + moved.get().slug() + part);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
