package org.rejoinder.reader.follow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reader.meta.PageMetadata;
import org.rejoinder.reader.meta.PageMetadataFactory;
import org.rejoinder.settings.Settings;

/** The feeds of the site, for people who have never used one. */
@Named
@RequestScoped
public class FollowPage {

    /** Of tags, and of authors; all others have their feeds on their own pages. */
    private static final int MOST = 50;

    /**
     * A feed.
     *
     * @param name what it tells of
     * @param about in a sentence; null for none
     * @param path where it is on this site
     * @param address the same, absolute
     */
    public record FeedLink(String name, String about, String path, String address) {}

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Profiles profiles;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private PageMetadataFactory pageMetadataFactory;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private Settings settings;

    private List<FeedLink> feeds = List.of();
    private List<FeedLink> tags = List.of();
    private List<FeedLink> authors = List.of();
    private PageMetadata pageMetadata;

    @Transactional
    void open() {
        pageDependencies.articles();
        Messages words = currentMessages.current();
        feeds = List.of(
                told("articles", "/feed.atom", words),
                told("replies", "/replies.atom", words),
                told("featured", "/featured.atom", words),
                told("corrections", "/corrections.atom", words));
        tags = publishedArticles.mostUsedTags(MOST).stream()
                .map(tag -> link(tag.name(), "/tags/" + tag.address() + "/feed.atom"))
                .toList();
        authors = profiles.all().stream()
                .limit(MOST)
                .map(author -> link(author.name(), "/authors/" + author.handle() + "/feed.atom"))
                .toList();
        pageMetadata = pageMetadataFactory.page(words.of("follow.title"), words.of("follow.lead"), "/follow");
    }

    private FeedLink told(String kind, String path, Messages words) {
        return new FeedLink(
                words.of("follow." + kind), words.of("follow." + kind + ".about"), path, settings.site() + path);
    }

    private FeedLink link(String name, String path) {
        return new FeedLink(name, null, path, settings.site() + path);
    }

    public List<FeedLink> getFeeds() {
        return feeds;
    }

    public List<FeedLink> getTags() {
        return tags;
    }

    public List<FeedLink> getAuthors() {
        return authors;
    }

    public PageMetadata getHead() {
        return pageMetadata;
    }
}
