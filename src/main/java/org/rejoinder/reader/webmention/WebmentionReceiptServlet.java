package org.rejoinder.reader.webmention;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;

/** {@code /receipts/webmentions/{token}}: private to whoever sent a webmention. */
@WebServlet("/receipts/webmentions/*")
public class WebmentionReceiptServlet extends HttpServlet {

    private static final String PAGE = "/reader/webmention-receipt.xhtml";

    private final transient WebmentionReceiptPage page;

    @Inject
    public WebmentionReceiptServlet(WebmentionReceiptPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        if (page.open(PathTail.of(request))) {
            FaceletForward.show(PAGE, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
