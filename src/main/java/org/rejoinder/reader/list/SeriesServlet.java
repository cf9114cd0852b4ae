package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.article.Topic;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.PageNumber;
import org.rejoinder.reader.feed.FeedServlet;
import org.rejoinder.reader.feed.Feeds;

/** {@code /series/{slug}}: the parts of a series, and its feed; its name in another spelling leads to it. */
@WebServlet("/series/*")
public class SeriesServlet extends HttpServlet {

    private final transient ListPage page;
    private final transient Feeds feeds;
    private final transient Topics topics;

    @Inject
    public SeriesServlet(ListPage page, Feeds feeds, Topics topics) {
        this.page = page;
        this.feeds = feeds;
        this.topics = topics;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = PathTail.of(request);
        if (asked.endsWith(FeedServlet.OF_ARTICLES)) {
            feed(Topic.slugOf(asked.substring(0, asked.length() - FeedServlet.OF_ARTICLES.length())), response);
            return;
        }
        String slug = Topic.slugOf(asked);
        if (!page.openSeries(slug, PageNumber.in(request, "page"))) {
            MovedTopics.lead(topics, Topics.Kind.SERIES, slug, "/series/", response);
        } else if (!slug.equals(asked)) {
            Redirects.forGood(response, "/series/" + Topic.encoded(slug));
        } else {
            FaceletForward.show("/reader/list.xhtml", request, response);
        }
    }

    private void feed(String slug, HttpServletResponse response) throws IOException {
        if (!feeds.inSeries(slug, response)) {
            MovedTopics.lead(topics, Topics.Kind.SERIES, slug, "/series/", FeedServlet.OF_ARTICLES, response);
        }
    }
}
