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

/** {@code /tags/{slug}}: what is said about a tag, and the articles that have it; its name in another spelling leads to it. */
@WebServlet("/tags/*")
public class TagServlet extends HttpServlet {

    private final transient ListPage page;
    private final transient Feeds feeds;
    private final transient Topics topics;

    @Inject
    public TagServlet(ListPage page, Feeds feeds, Topics topics) {
        this.page = page;
        this.feeds = feeds;
        this.topics = topics;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = PathTail.of(request);
        if (asked.endsWith(FeedServlet.OF_ARTICLES)) {
            String tag = asked.substring(0, asked.length() - FeedServlet.OF_ARTICLES.length());
            if (!feeds.tagged(Topic.slugOf(tag), response)) {
                MovedTopics.lead(
                        topics, Topics.Kind.TAG, Topic.slugOf(tag), "/tags/", FeedServlet.OF_ARTICLES, response);
            }
            return;
        }
        String slug = Topic.slugOf(asked);
        if (!page.openTag(slug, PageNumber.in(request, "page"))) {
            MovedTopics.lead(topics, Topics.Kind.TAG, slug, "/tags/", response);
        } else if (!slug.equals(asked)) {
            Redirects.forGood(response, "/tags/" + Topic.encoded(slug));
        } else {
            FaceletForward.show("/reader/list.xhtml", request, response);
        }
    }
}
