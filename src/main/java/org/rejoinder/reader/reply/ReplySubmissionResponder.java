package org.rejoinder.reader.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.article.ArticlePage;
import org.rejoinder.reader.article.ArticleServlet;
import org.rejoinder.reply.ReceivedEarlierException;

/** What answers whoever sends a reply, wherever the form was sent to. */
@ApplicationScoped
public class ReplySubmissionResponder {

    /** For words that were sent to an article which is not there, or cannot be reached. */
    private static final String PAGE_WITHOUT_ARTICLE = "/reader/kept.xhtml";

    private static final String PAGE_OF_REPEAT = "/reader/repeated.xhtml";

    private ReplySubmissionHandler door;
    private ReplyForm form;
    private ArticlePage page;

    protected ReplySubmissionResponder() {}

    @Inject
    public ReplySubmissionResponder(ReplySubmissionHandler door, ReplyForm form, ArticlePage page) {
        this.door = door;
        this.form = form;
        this.page = page;
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
        response.setStatus(form.getStatus());
        form.getRetryAfter().ifPresent(seconds -> response.setHeader("Retry-After", String.valueOf(seconds)));
        if (!form.isReadable()) {
            response.sendError(form.getStatus());
        } else if (!form.isOurFault() && page.open(article, 1, false)) {
            page.answer(form.getReplyTo());
            FaceletForward.show(ArticleServlet.PAGE, request, response);
        } else {
            FaceletForward.show(PAGE_WITHOUT_ARTICLE, request, response);
        }
    }
}
