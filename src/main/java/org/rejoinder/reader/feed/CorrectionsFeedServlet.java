package org.rejoinder.reader.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.reader.list.CorrectionsPage;

/** {@code /corrections.atom}: the newest corrections, for feed readers (RFC 4287). */
@WebServlet("/corrections.atom")
public class CorrectionsFeedServlet extends HttpServlet {

    private final transient CorrectionsPage page;
    private final transient Feeds feeds;

    @Inject
    public CorrectionsFeedServlet(CorrectionsPage page, Feeds feeds) {
        this.page = page;
        this.feeds = feeds;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.open(Long.MAX_VALUE);
        feeds.corrections(page.getCorrections(), response);
    }
}
