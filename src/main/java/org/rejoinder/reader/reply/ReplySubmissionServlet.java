package org.rejoinder.reader.reply;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;

/**
 * {@code /submit-reply/{slug}}: where the form under an article is sent. An address of its own, under which nothing is read,
 * so that a cookie can be for replies alone ({@link ProofCookie}). Forms from before there was this are sent to the article.
 */
@WebServlet("/submit-reply/*")
public class ReplySubmissionServlet extends HttpServlet {

    static final String PATH = "/submit-reply";

    private final transient ReplySubmissionResponder submission;

    @Inject
    public ReplySubmissionServlet(ReplySubmissionResponder submission) {
        this.submission = submission;
    }

    /** Whoever opens the address of an answer again is led to the form. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirects.seeOther(response, "/articles/" + PathTail.of(request) + "#respond");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        submission.receive(PathTail.of(request), request, response);
    }
}
