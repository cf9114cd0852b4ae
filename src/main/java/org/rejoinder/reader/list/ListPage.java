package org.rejoinder.reader.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.Article;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.Topic;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.reader.feed.FeedServlet;
import org.rejoinder.reader.meta.Breadcrumb;
import org.rejoinder.reader.meta.PageMetadata;
import org.rejoinder.reader.meta.PageMetadataFactory;

/** Articles that have something in common: their author, a tag, a series, the month they came out in. */
@Named
@RequestScoped
public class ListPage {

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Profiles profiles;

    @Inject
    private Topics topics;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private ArticleCards articleCards;

    @Inject
    private PageMetadataFactory pageMetadataFactory;

    private String kind;
    private String heading;
    private String lead = "";
    private String website = "";
    private ArticleCards.ArticleCardPage shown;
    private String feedOf;
    private PageMetadata pageMetadata;

    /** @return false if there is no such page */
    @Transactional
    boolean openAuthor(Profile author, int page) {
        kind = "author";
        heading = author.name();
        lead = author.bio();
        website = author.website();
        return open(ArticleQuery.by(profiles.handlesOf(author)), page, "/authors/" + author.handle());
    }

    /** @return false if there is no such page */
    @Transactional
    boolean openTag(String slug, int page) {
        return open(
                "tag",
                Topics.Kind.TAG,
                ArticleQuery.tagged(slug),
                slug,
                page,
                article -> article.tags().stream()
                        .filter(tag -> Topic.slugOf(tag).equals(slug))
                        .findFirst());
    }

    /** @return false if there is no such page */
    @Transactional
    boolean openSeries(String slug, int page) {
        return open(
                "series",
                Topics.Kind.SERIES,
                ArticleQuery.inSeries(slug),
                slug,
                page,
                article -> article.series().map(Topic::name));
    }

    private boolean open(
            String called,
            Topics.Kind subject,
            ArticleQuery articleQuery,
            String slug,
            int page,
            Function<Article, Optional<String>> nameIn) {
        kind = called;
        List<Article> first = publishedArticles.list(articleQuery, 0, 1);
        if (first.isEmpty()) {
            return false;
        }
        heading = nameIn.apply(first.get(0)).orElse(slug);
        lead = topics.description(subject, slug).orElse("");
        return open(articleQuery, page, "/" + (subject == Topics.Kind.TAG ? "tags/" : "series/") + Topic.encoded(slug));
    }

    /** @return false if there is no such page */
    @Transactional
    boolean openMonth(YearMonth month, int page) {
        ZoneId zone = publishingSettingsService.rules().timeZone();
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        kind = "month";
        heading = currentMessages.current().month(month);
        return open(ArticleQuery.outBetween(from, until), page, ArchiveMonths.address(month))
                && !shown.articles().isEmpty();
    }

    private boolean open(ArticleQuery articleQuery, int page, String address) {
        if (page < 1) {
            return false;
        }
        feedOf = address;
        shown = articleCards.page(page, address, (skip, most) -> publishedArticles.list(articleQuery, skip, most));
        Messages words = currentMessages.current();
        Breadcrumb[] trail = kind.equals("month")
                ? new Breadcrumb[] {new Breadcrumb(words.of("archive.title"), "/archive")}
                : new Breadcrumb[0];
        pageMetadata = pageMetadataFactory.list(
                heading, described(words), shown, kind.equals("author") ? "profile" : "website", trail);
        return shown.isThere();
    }

    /** By what is said about it, else by what it is, before what is in it. */
    private String described(Messages words) {
        if (!lead.isEmpty()) {
            return lead;
        }
        return words.of("list." + kind) + " " + heading + ": " + shown.titles();
    }

    /** What it is that they have in common: author, tag, series, month. */
    public String getKind() {
        return kind;
    }

    public String getHeading() {
        return heading;
    }

    /** Plain text; may be empty. */
    public String getLead() {
        return lead;
    }

    /** Of an author; empty if there is none. */
    public String getWebsite() {
        return website;
    }

    public ArticleCards.ArticleCardPage getShown() {
        return shown;
    }

    /** Null where there is none. */
    public String getFeed() {
        return kind.equals("month") ? null : feedOf + FeedServlet.OF_ARTICLES;
    }

    /** Where it is followed by mail; null where it cannot be. */
    public String getFollow() {
        return kind.equals("month") ? null : "/follow?" + kind + "=" + feedOf.substring(feedOf.lastIndexOf('/') + 1);
    }

    public PageMetadata getHead() {
        return pageMetadata;
    }
}
