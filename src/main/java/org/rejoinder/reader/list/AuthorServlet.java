package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.PageNumber;
import org.rejoinder.reader.feed.FeedServlet;
import org.rejoinder.reader.feed.Feeds;

/** {@code /authors/{handle}}: who somebody is, and what they wrote; a former handle leads to the present one. */
@WebServlet("/authors/*")
public class AuthorServlet extends HttpServlet {

    private final transient Profiles profiles;
    private final transient ListPage page;
    private final transient Feeds feeds;

    @Inject
    public AuthorServlet(Profiles profiles, ListPage page, Feeds feeds) {
        this.feeds = feeds;
        this.profiles = profiles;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = PathTail.of(request);
        boolean feed = asked.endsWith(FeedServlet.OF_ARTICLES);
        String handle = feed ? asked.substring(0, asked.length() - FeedServlet.OF_ARTICLES.length()) : asked;
        Optional<Profile> author = profiles.at(handle);
        if (author.isPresent() && feed) {
            feeds.by(author.get(), response);
        } else if (author.isPresent() && !author.get().handle().equals(handle)) {
            Redirects.forGood(response, "/authors/" + author.get().handle());
        } else if (author.isPresent() && page.openAuthor(author.get(), PageNumber.in(request, "page"))) {
            FaceletForward.show("/reader/list.xhtml", request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
