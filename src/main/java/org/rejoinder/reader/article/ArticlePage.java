package org.rejoinder.reader.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Byline;
import org.rejoinder.article.Correction;
import org.rejoinder.article.Corrections;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.Topic;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.html.DecimalId;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.ReadingTime;
import org.rejoinder.html.TextSummary;
import org.rejoinder.i18n.Language;
import org.rejoinder.i18n.Messages;
import org.rejoinder.moderation.featured.FeaturedReplies;
import org.rejoinder.moderation.featured.FeaturedReply;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reader.meta.PageMetadata;
import org.rejoinder.reader.meta.PageMetadataFactory;
import org.rejoinder.reply.PublicReplies;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyAvailability;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.thread.ReplyThreads;

/** An article with its corrections and its replies: as many queries, however many replies there are. */
@Named
@RequestScoped
public class ArticlePage {

    /** Code points of the reply that is answered, above the form; all of it stands among the replies. */
    private static final int OF_THE_ANSWERED = 400;

    private static final int MOST_RELATED = 3;

    @Inject
    private Articles articles;

    @Inject
    private Corrections corrections;

    @Inject
    private Replies replies;

    @Inject
    private ReplyThreads threads;

    @Inject
    private PublicReplies publicReplies;

    @Inject
    private FeaturedReplies featuredReplies;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private PublishedArticles others;

    @Inject
    private Profiles profiles;

    @Inject
    private ReplyAvailability replyAvailability;

    @Inject
    private Clock clock;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private PageMetadataFactory pageMetadataFactory;

    @Inject
    private PageDependencies pageDependencies;

    private ArticleView article;
    private List<RelatedArticle> related = List.of();
    private RetractionView retraction;
    private List<ReplyView> shown = List.of();
    private List<FeaturedReplyView> featured = List.of();
    private List<CorrectionView> corrected = List.of();
    private ReplyView answering;
    private String answeringText;
    private boolean answerGone;
    private List<CreditView> credits = List.of();
    private SeriesView series;
    private Instant closing;
    private boolean readFirst = true;
    private ReplyPage replying;
    private boolean linkedFromElsewhere;
    private boolean preview;
    private Language language;
    private PageMetadata pageMetadata;

    /**
     * @param page of its replies
     * @return false if there is no such page
     */
    @Transactional
    public boolean open(String slug, int page, boolean newestFirst) {
        Optional<Article> found = articles.published(slug).filter(unused -> page > 0);
        found.ifPresent(published -> {
            Instant now = clock.instant();
            Messages messages = currentMessages.current();
            language = messages.language();
            article = ArticleView.of(published, replyAvailability.isOpen(published, now), messages);
            credit(published.credits());
            published.series().ifPresent(named -> place(published, named));
            readFirst = replyAvailability.readsEverything(published);
            closing = replyAvailability.closing(published).filter(now::isBefore).orElse(null);
            relate(published);
            pageDependencies.article(published.id());
            Optional.ofNullable(closing).ifPresent(pageDependencies::until);
            long count = replyCounters.publishedOn(List.of(published)).getOrDefault(published.id(), 0L);
            replying = new ReplyPage(published.slug(), page, count, newestFirst);
            linkedFromElsewhere = count > ReplyPage.ON_A_PAGE && publicReplies.hasFormerAnchors(published);
            List<Correction> notes = corrections.of(published);
            corrected = notes.stream().map(CorrectionView::of).toList();
            feature(published, notes);
        });
        return found.isPresent() && (page == 1 || !shown.isEmpty());
    }

    /** What editors have picked stands at the head of the first page, and is marked where it stands. */
    private void feature(Article published, List<Correction> notes) {
        List<Reply> found = found(published);
        List<Reply> picked = featuredReplies.publishedOn(published).stream()
                .map(FeaturedReply::reply)
                .toList();
        shown = found.stream()
                .map(reply -> ReplyView.of(reply, notes, picked.contains(reply)))
                .toList();
        if (replying.number() == 1) {
            featured = picked.stream()
                    .map(reply -> FeaturedReplyView.of(reply, found.contains(reply)))
                    .toList();
        }
    }

    private List<Reply> found(Article published) {
        int most = ReplyPage.ON_A_PAGE;
        return replying.newestFirst()
                ? replies.newestPublishedOn(published, replying.skip(), most)
                : threads.readOn(published, replying.skip(), most);
    }

    private void credit(Byline byline) {
        credits = CreditView.of(byline, profiles.at(byline.handles()));
    }

    /** Another part may come to stand beside it at any time. */
    private void place(Article part, Topic named) {
        pageDependencies.articles();
        series = new SeriesView(
                named,
                part.part(),
                others.partBefore(part).orElse(null),
                others.partAfter(part).orElse(null));
    }

    /** What is related to it changes with any other article. */
    private void relate(Article published) {
        pageDependencies.articles();
        related = others.related(published, MOST_RELATED).stream()
                .map(RelatedArticle::of)
                .toList();
    }

    /** @return whether there was such an article, and it was retracted */
    boolean openRetraction(String slug) {
        retraction = articles.retracted(slug).map(RetractionView::of).orElse(null);
        return retraction != null;
    }

    /** A reply that is not there to be answered leaves the form as it is, for the article; its writer is told. */
    public void answer(String reply) {
        Optional<Reply> found = DecimalId.in(reply)
                .flatMap(replies::published)
                .filter(each -> each.article().slug().equals(article.slug()));
        answering = found.map(ReplyView::of).orElse(null);
        answeringText = found.map(Reply::text).orElse("");
        answerGone = answering == null && reply != null && !reply.isEmpty();
    }

    /** An article as it will look once it is published as it was handed in. */
    void preview(ArticleContent articleContent) {
        article = ArticleView.of(articleContent, clock.instant(), currentMessages.current());
        credit(Byline.of(articleContent.byline()));
        if (!articleContent.series().isEmpty()) {
            series = new SeriesView(Topic.named(articleContent.series()), articleContent.part(), null, null);
        }
        replying = new ReplyPage("", 1, 0, false);
        preview = true;
    }

    /** The address of the page of the article that shows this reply. */
    @Transactional
    Optional<String> addressOf(long reply) {
        return replies.published(reply).map(this::address);
    }

    /**
     * Where the reply is that was at an anchor somewhere else; if there is none, the article.
     *
     * @return empty if there is no such article
     */
    @Transactional
    public Optional<String> addressOf(String formerAnchor, String slug) {
        return articles.published(slug)
                .map(found ->
                        publicReplies.at(formerAnchor, found).map(this::address).orElse("/articles/" + found.slug()));
    }

    private String address(Reply reply) {
        long page = threads.publishedBefore(reply) / ReplyPage.ON_A_PAGE + 1;
        return "/articles/" + reply.article().slug() + (page == 1 ? "" : "?replies=" + page) + "#reply-" + reply.id();
    }

    public RetractionView getRetraction() {
        return retraction;
    }

    public ArticleView getArticle() {
        return article;
    }

    /** How long it takes to read, in words. */
    public String getReadingTime() {
        return currentMessages.current().of("article.reading", ReadingTime.of(article.body()));
    }

    /** What may be read next; empty if nothing is like it. */
    public List<RelatedArticle> getRelated() {
        return related;
    }

    /** Its byline, piece by piece. */
    public List<CreditView> getCredits() {
        return credits;
    }

    /** Null if it is in none. */
    public SeriesView getSeries() {
        return series;
    }

    /** Oldest first. */
    public List<CorrectionView> getCorrections() {
        return corrected;
    }

    /** What is not public yet: nothing is said about whether it takes replies. */
    public boolean isPreview() {
        return preview;
    }

    /** Where other sites ask how to show it (oEmbed 1.0, 4); null for what is not public. */
    public String getEmbed() {
        String address = pageMetadata.canonical();
        return address == null ? null : "/oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** What machines are told. */
    public PageMetadata getHead() {
        if (pageMetadata == null) {
            pageMetadata = article.slug().isEmpty()
                    ? pageMetadataFactory.preview(article)
                    : pageMetadataFactory.article(
                            new ArticleJsonLd.Parts(article, credits, series, corrected, shown, replying.total()),
                            replying);
        }
        return pageMetadata;
    }

    /** Whether a person reads each reply before it appears. */
    public boolean isReadFirst() {
        return readFirst;
    }

    /** When it closes to replies; null if nobody has said so. */
    public Instant getClosing() {
        return closing;
    }

    /** Its replies, as they look here. */
    public List<ReplyFragmentKey> getLooks() {
        return shown.stream()
                .map(reply -> new ReplyFragmentKey(
                        reply, replying.newestFirst(), article.repliesOpen() ? replying.choosing() : null, language))
                .toList();
    }

    /** What editors have picked of them, newest pick first; empty on further pages. */
    public List<FeaturedReplyView> getFeatured() {
        return featured;
    }

    public ReplyView getAnswering() {
        return answering;
    }

    /** As its writer typed it; empty if none is answered. */
    public String getAnsweringText() {
        return answeringText;
    }

    /** What it says, in a few lines. */
    public String getAnsweringGist() {
        return TextSummary.of(PlainText.of(answering.body()), OF_THE_ANSWERED);
    }

    /** Whether something is asked for that is not there to be answered. */
    public boolean isAnswerGone() {
        return answerGone;
    }

    /** Whether links that were made elsewhere may lead to replies on other pages than this one. */
    public boolean isLinkedFromElsewhere() {
        return linkedFromElsewhere;
    }

    /** Which of its replies these are. */
    public ReplyPage getReplying() {
        return replying;
    }
}
