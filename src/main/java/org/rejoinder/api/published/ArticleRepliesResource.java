package org.rejoinder.api.published;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.MovedArticles;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.ProblemException;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.thread.ReplyThreads;

/** {@code /api/v1/articles/{slug}/replies}: published replies to an article, each behind the one it answers. */
@Path("/articles/{slug}/replies")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class ArticleRepliesResource {

    /** The place in a thread, as the answer before gave it. */
    private static final Pattern PLACE = Pattern.compile("[0-9.]{1,100}");

    @Inject
    private Articles articles;

    @Inject
    private MovedArticles movedArticles;

    @Inject
    private ReplyThreads threads;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private ApiLinks links;

    @GET
    public Response list(
            @PathParam("slug") String slug, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        return articles.published(slug)
                .map(article -> list(article, limit, after))
                .orElseGet(() -> movedArticles.redirect(
                        slug,
                        moved -> address(moved, limit).with("after", after).in(links)));
    }

    private static ListAddress address(String slug, String limit) {
        return ListAddress.of("/articles/" + slug + "/replies").with("limit", limit);
    }

    private Response list(Article article, String limit, String after) {
        pageDependencies.article(article.id());
        int most = PageLimit.of(limit);
        String place = after == null ? "" : after;
        if (!place.isEmpty() && !PLACE.matcher(place).matches()) {
            throw ProblemException.invalid("after", "What the answer before gave as next.");
        }
        List<Reply> found = threads.readBehind(article, place, most + 1).stream()
                .filter(reply -> reply.thread().path().compareTo(place) > 0)
                .toList();
        List<Reply> published = found.stream()
                .filter(reply -> reply.state() == ReplyState.PUBLISHED)
                .toList();
        boolean more = published.size() > most;
        Reply last = more ? published.get(most - 1) : null;
        List<Reply> shown = more ? found.subList(0, found.indexOf(last) + 1) : found;
        return new CollectionPage<>(
                        shown.stream().map(reply -> ReplyItem.of(reply, links)).toList(),
                        more
                                ? address(article.slug(), limit)
                                        .after(last.thread().path(), links)
                                : null)
                .response();
    }
}
