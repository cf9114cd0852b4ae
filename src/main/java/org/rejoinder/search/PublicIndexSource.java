package org.rejoinder.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.rejoinder.article.Article;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.Topic;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.reply.PublicReplies;
import org.rejoinder.reply.PublicReply;

/** Tells an index what is public now, as the database has it; each stretch is a transaction. */
@ApplicationScoped
@Transactional
class PublicIndexSource {

    private static final Logger LOG = Logger.getLogger(PublicIndexSource.class.getName());
    private static final int ARTICLES = 100;
    private static final int REPLIES = 1_000;

    /** Numbers begin above it. */
    static final long FIRST = Long.MIN_VALUE;

    /** Of a stretch that had nothing in it. */
    static final long NO_MORE = Long.MAX_VALUE;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private PublicReplies replies;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    /** What an index of this site is to be made for. */
    PublicIndex.Shape shape() {
        return new PublicIndex.Shape(
                currentMessages.current().language(),
                publishingSettingsService.rules().timeZone());
    }

    /** @return the last number of the stretch after this one */
    long articlesAfter(long number, PublicIndex index) throws IOException {
        List<Article> some = publishedArticles.after(number, ARTICLES);
        for (Article article : some) {
            put(article, index);
        }
        return some.isEmpty() ? NO_MORE : some.get(some.size() - 1).id();
    }

    private static void put(Article article, PublicIndex index) throws IOException {
        put(
                index,
                new DocumentKey(DocumentKind.ARTICLE, article.id()),
                () -> IndexDocument.of(article, subjectsOf(article)));
    }

    /** What cannot be indexed cannot be found; that must not keep anything else from being found, now or ever after. */
    static void put(PublicIndex index, DocumentKey documentKey, Supplier<IndexDocument> entry) throws IOException {
        try {
            index.put(entry.get());
        } catch (IllegalArgumentException
                | NullPointerException
                | NoSuchElementException
                | IndexOutOfBoundsException
                | DateTimeException
                | StackOverflowError e) {
            LOG.log(Level.WARNING, "The search leaves something out: " + documentKey, e);
            index.remove(documentKey);
        }
    }

    private static List<Topic> subjectsOf(Article article) {
        return article.tags().stream().map(Topic::named).toList();
    }

    /** @return the last number of the stretch after this one */
    long repliesAfter(long number, PublicIndex index) throws IOException {
        List<Long> numbers = replies.numbersAfter(number, REPLIES);
        put(replies.among(numbers), index);
        return numbers.isEmpty() ? NO_MORE : numbers.get(numbers.size() - 1);
    }

    /** @return the last number of the stretch after this one */
    long repliesOn(long article, long number, PublicIndex index) throws IOException {
        List<PublicReply> some = replies.on(article, number, REPLIES);
        put(some, index);
        return some.isEmpty() ? NO_MORE : some.get(some.size() - 1).id();
    }

    private void put(List<PublicReply> some, PublicIndex index) throws IOException {
        Map<Long, List<Topic>> tags =
                publishedArticles.tagsOf(some.stream().map(PublicReply::article).collect(Collectors.toSet()));
        for (PublicReply reply : some) {
            List<Topic> theirs = tags.getOrDefault(reply.article(), List.of());
            put(index, new DocumentKey(DocumentKind.REPLY, reply.id()), () -> IndexDocument.of(reply, theirs));
        }
    }

    /** What the index had of it is gone; it is there again, without its replies, if it is public. */
    void article(long number, PublicIndex index) throws IOException {
        index.removeArticle(number);
        Article article = publishedArticles.with(List.of(number)).get(number);
        if (article != null) {
            put(article, index);
        }
    }

    /** @return whether one of them was erased */
    boolean replies(Collection<Long> numbers, PublicIndex index) throws IOException {
        Set<Long> gone = new HashSet<>(numbers);
        List<PublicReply> some = replies.among(numbers);
        some.forEach(reply -> gone.remove(reply.id()));
        put(some, index);
        for (long number : gone) {
            index.remove(new DocumentKey(DocumentKind.REPLY, number));
        }
        return replies.isAnyErased(gone);
    }
}
