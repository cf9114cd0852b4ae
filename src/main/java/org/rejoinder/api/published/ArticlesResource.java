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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.MovedArticles;
import org.rejoinder.api.PageLimit;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Corrections;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.article.Topic;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.UrlAbsolutizer;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reply.ReplyAvailability;
import org.rejoinder.reply.ReplyCounters;

/** {@code /api/v1/articles}: published articles, newest first, and one of them. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class ArticlesResource {

    @Inject
    private Articles articles;

    @Inject
    private MovedArticles movedArticles;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private ArticleQueries queries;

    @Inject
    private Corrections corrections;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private ReplyAvailability replyAvailability;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private ApiLinks links;

    @Inject
    private Clock clock;

    @GET
    public Response list(
            @QueryParam("tag") String tag,
            @QueryParam("series") String series,
            @QueryParam("author") String author,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        pageDependencies.articles();
        int most = PageLimit.of(limit);
        ArticleQuery query = queries.of(tag, series, author, after);
        List<Article> found = publishedArticles.list(query, 0, most + 1);
        found.forEach(article -> pageDependencies.article(article.id()));
        Map<Long, Long> replies = replyCounters.publishedOn(found);
        return CollectionPage.of(
                        found,
                        most,
                        article -> ArticleItem.of(article, replies.getOrDefault(article.id(), 0L), links),
                        last -> next(tag, series, author, limit, last))
                .response();
    }

    private String next(String tag, String series, String author, String limit, Article last) {
        return ListAddress.of("/articles")
                .with("tag", tag == null ? null : Topic.slugOf(tag))
                .with("series", series == null ? null : Topic.slugOf(series))
                .with("author", author)
                .with("limit", limit)
                .after(ArticleCursor.of(last), links);
    }

    @GET
    @Path("/{slug}")
    public Response article(@PathParam("slug") String slug) {
        return articles.published(slug)
                .map(article -> Response.ok(detail(article)).build())
                .orElseGet(() -> movedArticles.redirect(slug, moved -> links.resource("/articles/" + moved, Map.of())));
    }

    private ArticleDetail detail(Article article) {
        pageDependencies.article(article.id());
        Instant now = clock.instant();
        Optional<Instant> closing = replyAvailability.closing(article).filter(now::isBefore);
        closing.ifPresent(pageDependencies::until);
        long replies = replyCounters.publishedOn(List.of(article)).getOrDefault(article.id(), 0L);
        ArticleItem item = ArticleItem.of(article, replies, links);
        return new ArticleDetail(
                item,
                article.shown(),
                UrlAbsolutizer.in(article.body().toString(), links.site(), item.url()),
                PlainText.of(article.body()),
                corrections.of(article).stream().map(CorrectionItem::of).toList(),
                replyAvailability.isOpen(article, now),
                closing.orElse(null));
    }
}
