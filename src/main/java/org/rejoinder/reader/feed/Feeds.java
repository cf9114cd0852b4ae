package org.rejoinder.reader.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Correction;
import org.rejoinder.article.Corrections;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.article.Topic;
import org.rejoinder.html.LeadImage;
import org.rejoinder.html.TextSummary;
import org.rejoinder.html.UrlAbsolutizer;
import org.rejoinder.moderation.featured.FeaturedReplies;
import org.rejoinder.moderation.featured.FeaturedReply;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reader.article.CorrectionView;
import org.rejoinder.reader.websub.WebSubPublisher;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;
import org.rejoinder.site.Site;

/** What is new on the site: its articles, those of an author, a tag or a series, its replies, those to an article. */
@RequestScoped
public class Feeds {

    private static final Logger LOG = Logger.getLogger(Feeds.class.getName());
    private static final int ARTICLES = 20;
    private static final int REPLIES = 50;

    @Inject
    private Articles articles;

    @Inject
    private Corrections corrections;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Replies replies;

    @Inject
    private FeaturedReplies featuredReplies;

    @Inject
    private Profiles profiles;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private Site site;

    @Inject
    private WebSubPublisher webSubPublisher;

    @Inject
    private PageDependencies pageDependencies;

    @Transactional
    void articles(FeedFormat format, String self, HttpServletResponse response) throws IOException {
        send(feed(site.getName(), self, "/", publishedArticles.list(ArticleQuery.ALL, 0, ARTICLES)), format, response);
    }

    /** @return false if there is no such tag */
    @Transactional
    public boolean tagged(String slug, HttpServletResponse response) throws IOException {
        return listed(
                ArticleQuery.tagged(slug),
                "/tags/" + Topic.encoded(slug),
                article -> article.tags().stream()
                        .filter(tag -> Topic.slugOf(tag).equals(slug))
                        .findFirst()
                        .orElse(slug),
                response);
    }

    /** @return false if there is no such series */
    @Transactional
    public boolean inSeries(String slug, HttpServletResponse response) throws IOException {
        return listed(
                ArticleQuery.newestInSeries(slug),
                "/series/" + Topic.encoded(slug),
                article -> article.series().map(Topic::name).orElse(slug),
                response);
    }

    private boolean listed(
            ArticleQuery articleQuery, String page, Function<Article, String> name, HttpServletResponse response)
            throws IOException {
        List<Article> found = publishedArticles.list(articleQuery, 0, ARTICLES);
        if (!found.isEmpty()) {
            String title = name.apply(found.get(0)) + " – " + site.getName();
            send(feed(title, page + FeedServlet.OF_ARTICLES, page, found), FeedFormat.ATOM, response);
        }
        return !found.isEmpty();
    }

    @Transactional
    public void by(Profile author, HttpServletResponse response) throws IOException {
        String page = "/authors/" + author.handle();
        List<Article> found = publishedArticles.list(ArticleQuery.by(profiles.handlesOf(author)), 0, ARTICLES);
        send(feed(author.name() + " – " + site.getName(), page + "/feed.atom", page, found), FeedFormat.ATOM, response);
    }

    @Transactional
    void replies(HttpServletResponse response) throws IOException {
        pageDependencies.replies();
        send(
                replies(
                        site.wording().of("feed.replies"),
                        FeedServlet.OF_REPLIES,
                        "/",
                        replies.newestPublished(REPLIES),
                        this::entry),
                FeedFormat.ATOM,
                response);
    }

    /** Those that editors have picked, by when that was. */
    @Transactional
    void featured(HttpServletResponse response) throws IOException {
        pageDependencies.replies();
        String title = site.wording().of("feed.featured") + " – " + site.getName();
        List<FeaturedReply> found = featuredReplies.newestPublished(REPLIES);
        send(replies(title, FeedServlet.OF_FEATURED, "/", found, this::entry), FeedFormat.ATOM, response);
    }

    /** Readers sort by what an entry says is its newest change. */
    private Feed.Entry entry(FeaturedReply featured) {
        Feed.Entry entry = entry(featured.reply());
        return featured.at().isAfter(entry.updatedAt()) ? entry.changedAt(featured.at()) : entry;
    }

    /** @return false if there is no such article */
    @Transactional
    public boolean repliesTo(String slug, HttpServletResponse response) throws IOException {
        Optional<Article> article = articles.published(slug);
        if (article.isPresent()) {
            pageDependencies.article(article.get().id());
            String page = "/articles/" + slug;
            String title =
                    site.wording().of("feed.repliesTo") + " " + article.get().title();
            List<Reply> found = replies.newestPublishedOn(article.get(), 0, REPLIES);
            send(replies(title, page + FeedServlet.OF_REPLIES, page, found, this::entry), FeedFormat.ATOM, response);
        }
        return article.isPresent();
    }

    @Transactional
    void corrections(List<CorrectionView> some, HttpServletResponse response) throws IOException {
        String title = site.wording().of("corrections.title") + " – " + site.getName();
        var feed = new Feed(
                title,
                about(title),
                absolute("/corrections.atom"),
                absolute("/corrections"),
                site.getLanguage().getTag(),
                webSubPublisher.address(),
                since(),
                entries(some, this::entry));
        send(feed, FeedFormat.ATOM, response);
    }

    private Feed.Entry entry(CorrectionView correction) {
        return new Feed.Entry(
                absolute("/corrections#correction-" + correction.id()),
                absolute("/articles/" + correction.slug() + "#correction-" + correction.id()),
                correction.title(),
                List.of(site.getName()),
                correction.at(),
                correction.at(),
                List.of(),
                "",
                paragraph("corrections.wrong", correction.wrong()) + paragraph("corrections.right", correction.right()),
                null);
    }

    private String paragraph(String label, String said) {
        return "<p>" + FeedFormat.escaped(site.wording().of(label) + " " + said) + "</p>";
    }

    /** Replies leave it as it is. */
    private Feed feed(String title, String self, String page, List<Article> some) {
        pageDependencies.articles();
        Map<Long, List<Correction>> corrected = corrections.ofEach(some);
        var text = new FeedText(site.wording(), absolute(""));
        return new Feed(
                title,
                about(title),
                absolute(self),
                absolute(page),
                site.getLanguage().getTag(),
                webSubPublisher.address(),
                since(),
                entries(some, each -> entry(each, corrected.getOrDefault(each.id(), List.of()), text)));
    }

    /** One that cannot be told of is left out: it must not take the others with it. */
    static <T> List<Feed.Entry> entries(List<T> some, Function<T, Feed.Entry> entry) {
        return some.stream().flatMap(each -> entryOrNothing(each, entry)).toList();
    }

    private static <T> Stream<Feed.Entry> entryOrNothing(T one, Function<T, Feed.Entry> entry) {
        try {
            return Stream.of(entry.apply(one));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Something is left out of a feed", e);
            return Stream.empty();
        }
    }

    private Feed.Entry entry(Article article, List<Correction> corrected, FeedText text) {
        Instant at = article.publishedAt().orElseThrow();
        String page = absolute("/articles/" + article.slug());
        return new Feed.Entry(
                id(at, "articles/" + article.id()),
                page,
                article.title(),
                authors(article),
                at,
                article.updatedAt().orElse(at),
                article.tags(),
                TextSummary.ofArticle(article.standfirst(), article.body()),
                text.of(article, corrected, page),
                article.leadImage().map(this::image).orElse(null));
    }

    private Feed.Image image(LeadImage lead) {
        return new Feed.Image(absolute(lead.address()), lead.type(), lead.width(), lead.height(), lead.alternative());
    }

    /** RFC 4287, 4.2.1: an entry has an author. */
    private List<String> authors(Article article) {
        List<String> names = article.credits().names();
        return names.isEmpty() ? List.of(site.getName()) : names;
    }

    private Instant since() {
        return accounts.since().orElseGet(clock::instant);
    }

    private <T> Feed replies(String title, String self, String page, List<T> some, Function<T, Feed.Entry> entry) {
        return new Feed(
                title,
                about(title),
                absolute(self),
                absolute(page),
                site.getLanguage().getTag(),
                webSubPublisher.address(),
                since(),
                entries(some, entry));
    }

    private Feed.Entry entry(Reply reply) {
        Instant at = reply.publishedAt().orElseThrow();
        String page = absolute("/replies/" + reply.id());
        return new Feed.Entry(
                id(reply.submittedAt(), "replies/" + reply.id()),
                page,
                reply.name() + ": " + reply.article().title(),
                List.of(reply.name()),
                at,
                reply.publicAsItIsSince().orElse(at),
                List.of(),
                "",
                UrlAbsolutizer.in(reply.body().toString(), absolute(""), page)
                        + reply.editedAt().map(this::edited).orElse(""),
                null);
    }

    /** The words are not all its writer's. */
    private String edited(Instant at) {
        return paragraph("reply.edited", site.wording().date(at));
    }

    private String about(String title) {
        return site.getTagline().isEmpty() ? title : site.getTagline();
    }

    /**
     * A tag URI (RFC 4151): it says nothing of where the thing can be read today.
     *
     * @param since a day that never changes for this thing
     */
    private String id(Instant since, String what) {
        return "tag:%s,%s:%s".formatted(settings.site().getHost(), LocalDate.ofInstant(since, ZoneOffset.UTC), what);
    }

    private String absolute(String path) {
        return settings.site() + path;
    }

    private void send(Feed feed, FeedFormat format, HttpServletResponse response) throws IOException {
        webSubPublisher.announce(feed.self(), response);
        response.setContentType(format.type());
        response.getOutputStream().write(format.write(feed));
    }
}
