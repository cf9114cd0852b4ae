package org.rejoinder.reader.feed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /feed.atom}, {@code /feed.rss}, {@code /feed.json}: new articles; {@code /replies.atom}: new replies; {@code /featured.atom}: picked ones. */
@WebServlet({"/feed.atom", "/feed.rss", "/feed.json", FeedServlet.OF_REPLIES, FeedServlet.OF_FEATURED})
public class FeedServlet extends HttpServlet {

    /** What stands behind the address of a tag, a series, an author or an article for its feed. */
    public static final String OF_ARTICLES = "/feed.atom";

    public static final String OF_REPLIES = "/replies.atom";

    /** Replies that editors have picked. */
    static final String OF_FEATURED = "/featured.atom";

    private final transient Feeds feeds;

    @Inject
    public FeedServlet(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        switch (path) {
            case OF_REPLIES -> feeds.replies(response);
            case OF_FEATURED -> feeds.featured(response);
            case "/feed.rss" -> feeds.articles(FeedFormat.RSS, path, response);
            case "/feed.json" -> feeds.articles(FeedFormat.JSON, path, response);
            default -> feeds.articles(FeedFormat.ATOM, path, response);
        }
    }
}
