package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.article.Topic;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.reader.PageNumber;
import org.rejoinder.search.DocumentKind;
import org.rejoinder.search.SearchQuery;
import org.rejoinder.search.SearchThrottle;

/**
 * {@code /search?q=…}, narrowed by {@code kind}, {@code tag} and {@code year}; {@code sort=newest}, {@code page=2}. What cannot be
 * a kind or a year narrows nothing.
 */
@WebServlet("/search")
public class SearchServlet extends HttpServlet {

    private final transient SearchPage page;
    private final transient ClientAddress clients;
    private final transient SearchThrottle searchThrottle;

    @Inject
    public SearchServlet(SearchPage page, ClientAddress clients, SearchThrottle searchThrottle) {
        this.searchThrottle = searchThrottle;
        this.page = page;
        this.clients = clients;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SearchQuery searchQuery = asked(request);
        if (searchQuery.page() < 1 || searchQuery.page() > SearchQuery.MOST_PAGES) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Duration> wait = searchQuery.isEmpty()
                ? Optional.empty()
                : searchThrottle.begin(clients.networkOf(request).toString());
        if (wait.isPresent()) {
            refuse(searchQuery, wait.get(), response);
        } else if (!open(searchQuery)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FaceletForward.show("/reader/search.xhtml", request, response);
    }

    private void refuse(SearchQuery searchQuery, Duration wait, HttpServletResponse response) {
        page.refuse(searchQuery);
        response.setStatus(ResponseStatus.TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
    }

    private boolean open(SearchQuery searchQuery) {
        try {
            return page.open(searchQuery);
        } finally {
            if (!searchQuery.isEmpty()) {
                searchThrottle.end();
            }
        }
    }

    private static SearchQuery asked(HttpServletRequest request) {
        String tag = given(request, "tag");
        String year = given(request, "year");
        return new SearchQuery(
                given(request, "q"),
                switch (given(request, "kind")) {
                    case "articles" -> DocumentKind.ARTICLE;
                    case "replies" -> DocumentKind.REPLY;
                    default -> null;
                },
                tag.isBlank() ? null : Topic.slugOf(tag),
                year.matches("[1-9]\\d{3}") ? Integer.valueOf(year) : null,
                given(request, "sort").equals("newest"),
                PageNumber.in(request, "page"));
    }

    private static String given(HttpServletRequest request, String parameter) {
        return Optional.ofNullable(request.getParameter(parameter)).orElse("");
    }
}
