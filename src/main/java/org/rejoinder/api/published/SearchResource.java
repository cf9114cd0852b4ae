package org.rejoinder.api.published;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.article.Topic;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.Problem;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.search.DocumentKind;
import org.rejoinder.search.Search;
import org.rejoinder.search.SearchQuery;
import org.rejoinder.search.SearchResult;
import org.rejoinder.search.SearchThrottle;

/** {@code /api/v1/search}: what readers find, with the same limits as their page. Nothing of it is kept for others. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SearchResource {

    @Inject
    private Search search;

    @Inject
    private SearchThrottle searchThrottle;

    @Inject
    private ClientAddress clients;

    @Inject
    private ApiLinks links;

    @GET
    public Response find(
            @QueryParam("q") String words,
            @QueryParam("kind") String kind,
            @QueryParam("tag") String tag,
            @QueryParam("year") String year,
            @QueryParam("sort") String sort,
            @QueryParam("page") String page,
            @Context HttpServletRequest request) {
        SearchQuery query = new SearchQuery(
                words == null ? "" : words,
                QueryParameters.word("kind", kind, DocumentKind.class),
                tag(tag),
                year(year),
                isNewest(sort),
                number(page));
        if (query.isEmpty()) {
            throw ProblemException.invalid("q", "Words to look for, up to " + SearchQuery.LONGEST + " characters.");
        }
        Optional<Duration> wait =
                searchThrottle.begin(clients.networkOf(request).toString());
        if (wait.isPresent()) {
            throw new ProblemException(
                    Problem.of(ResponseStatus.TOO_MANY_REQUESTS),
                    Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1)));
        }
        try {
            return response(search.find(query));
        } finally {
            searchThrottle.end();
        }
    }

    private Response response(SearchResult found) {
        return new CollectionPage<>(
                        found.hits().stream()
                                .map(hit -> SearchHit.of(hit, links))
                                .toList(),
                        found.next().map(this::next).orElse(null))
                .response();
    }

    private String next(SearchQuery query) {
        return ListAddress.of("/search")
                .with("q", query.words())
                .with("kind", QueryParameters.wordOf(query.kind()))
                .with("tag", query.tag())
                .with("year", query.year())
                .with("sort", query.newestFirst() ? "newest" : null)
                .with("page", query.page())
                .in(links);
    }

    private static String tag(String asked) {
        return asked == null || asked.isBlank() ? null : Topic.slugOf(asked);
    }

    private static Integer year(String asked) {
        if (asked != null && !asked.matches("[1-9]\\d{3}")) {
            throw ProblemException.invalid("year", "Four digits.");
        }
        return asked == null ? null : Integer.valueOf(asked);
    }

    private static boolean isNewest(String asked) {
        if (asked != null && !asked.equals("newest")) {
            throw ProblemException.invalid("sort", "newest, or nothing for the best first.");
        }
        return asked != null;
    }

    private static int number(String asked) {
        if (asked != null && !asked.matches("[1-9]|" + SearchQuery.MOST_PAGES)) {
            throw ProblemException.invalid("page", "A number from 1 to " + SearchQuery.MOST_PAGES + ".");
        }
        return asked == null ? 1 : Integer.parseInt(asked);
    }
}
