package org.rejoinder.reader.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.PageNumber;
import org.rejoinder.reader.article.ArticlePage;
import org.rejoinder.reader.article.ArticleServlet;
import org.rejoinder.reader.article.ReplyPage;
import org.rejoinder.reply.ReceivedEarlierException;

/** What answers whoever sends a reply, wherever the form was sent to. */
@ApplicationScoped
public class ReplySubmissionResponder {

    /** For words that were sent to an article which is not there, or cannot be reached. */
    private static final String PAGE_WITHOUT_ARTICLE = "/reader/kept.xhtml";

    private static final String UNKNOWN_ARTICLE = "reply.refused.UNKNOWN_ARTICLE";

    private static final String REPLIES_CLOSED = "reply.refused.REPLIES_CLOSED";

    private static final String PAGE_OF_REPEAT = "/reader/repeated.xhtml";

    private ReplySubmissionHandler door;
    private ReplyForm form;
    private ArticlePage page;
    private CurrentMessages currentMessages;

    protected ReplySubmissionResponder() {}

    @Inject
    public ReplySubmissionResponder(
            ReplySubmissionHandler door, ReplyForm form, ArticlePage page, CurrentMessages currentMessages) {
        this.door = door;
        this.form = form;
        this.page = page;
        this.currentMessages = currentMessages;
    }

    public void receive(String article, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.sendTo(article);
        try {
            Optional<String> receipt = door.receive(request, article);
            if (receipt.isPresent()) {
                Redirects.seeOther(response, "/receipts/" + receipt.get());
            } else {
                giveBack(article, request, response);
            }
        } catch (ReceivedEarlierException e) {
            response.setHeader("Cache-Control", "no-store");
            FaceletForward.show(PAGE_OF_REPEAT, request, response);
        }
    }

    /** The words that were not taken, still in their fields, on the page they were written on. */
    private void giveBack(String article, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!form.isReadable()) {
            response.sendError(form.getStatus());
        } else if (!form.isOurFault() && open(article, request)) {
            goOn(article, request, response);
        } else {
            form.ensureRefused(
                    HttpServletResponse.SC_NOT_FOUND, currentMessages.current().of(UNKNOWN_ARTICLE));
            show(PAGE_WITHOUT_ARTICLE, request, response);
        }
    }

    /** The replies that its writer had before them, or the first ones if those are not there any more. */
    private boolean open(String article, HttpServletRequest request) {
        boolean newestFirst = ReplyPage.NEWEST.equals(request.getParameter("order"));
        return page.open(article, PageNumber.in(request, ReplyPage.NUMBER), newestFirst)
                || page.open(article, 1, false);
    }

    private void goOn(String article, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.sendTo(article, page.getReplying().submission());
        if (!page.getArticle().repliesOpen()) {
            form.ensureRefused(
                    HttpServletResponse.SC_FORBIDDEN, currentMessages.current().of(REPLIES_CLOSED));
        }
        page.answer(form.getReplyTo());
        if (form.isChoice() && form.isBlank() && !form.isQuote() && !form.isRefused()) {
            // The page that is ready for everybody
            Redirects.seeOther(response, page.getReplying().answering(form.getReplyTo()));
            return;
        }
        if (form.isQuote() && page.getAnswering() != null) {
            form.quote(page.getAnsweringText());
        }
        show(ArticleServlet.PAGE, request, response);
    }

    private void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(form.getStatus());
        form.getRetryAfter().ifPresent(seconds -> response.setHeader("Retry-After", String.valueOf(seconds)));
        FaceletForward.show(view, request, response);
    }
}
