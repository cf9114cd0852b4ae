package org.rejoinder.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.rejoinder.article.Article;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.reply.PublicReplies;
import org.rejoinder.reply.PublicReply;

/**
 * Finds what is public. The index says where to look; what is shown is what the database has of it now, in one query for
 * articles and one for replies, and what is not public by now is left out, however late the index hears of it.
 */
@ApplicationScoped
public class Search {

    /** Of tags, and of years. */
    private static final int MOST_CHOICES = 10;

    @Inject
    private IndexScheduler scheduler;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private PublicReplies replies;

    /** One that was just made anew closes its predecessor, perhaps under our hands. */
    public SearchResult find(SearchQuery searchQuery) {
        try {
            return findNow(searchQuery);
        } catch (AlreadyClosedException e) {
            return findNow(searchQuery);
        }
    }

    private SearchResult findNow(SearchQuery searchQuery) {
        boolean whole = scheduler.maintainer().isWhole();
        return scheduler
                .maintainer()
                .index()
                .map(index -> find(searchQuery, index, whole))
                .orElseGet(this::notYet);
    }

    private SearchResult notYet() {
        scheduler.call();
        return SearchResult.none(false);
    }

    private SearchResult find(SearchQuery searchQuery, PublicIndex index, boolean whole) {
        Query query;
        PublicIndex.Found found;
        try {
            query = index.parse(searchQuery.words());
            found = index.find(query, searchQuery);
        } catch (AlreadyClosedException e) {
            throw e;
        } catch (IndexSearcher.TooManyClauses e) {
            // Nothing that is written has so many words that begin like this
            return SearchResult.none(whole);
        } catch (IOException | RuntimeException e) {
            // Whatever it is that a damaged file leads to
            scheduler.maintainer().suspect(index, e);
            return notYet();
        }
        List<Hit> hits = hits(found.found(), new SearchHighlighter(query, index));
        int hidden = found.found().size() - hits.size();
        FacetCounter facetCounter = found.tally();
        // Numbers tell of what is there, too
        boolean told = whole && hidden == 0;
        return new SearchResult(
                hits,
                whole ? facetCounter.all() - hidden : searchQuery.skip() + hits.size(),
                searchQuery.next(facetCounter.all()),
                told ? kinds(facetCounter) : List.of(),
                told ? tags(facetCounter) : List.of(),
                told ? years(facetCounter) : List.of(),
                told ? nameOf(searchQuery.tag(), facetCounter) : null,
                whole);
    }

    private List<Hit> hits(List<DocumentKey> keys, SearchHighlighter searchHighlighter) {
        Map<Long, Article> articles = publishedArticles.with(numbers(keys, DocumentKind.ARTICLE));
        Map<Long, PublicReply> answers = replies.among(numbers(keys, DocumentKind.REPLY)).stream()
                .collect(Collectors.toMap(PublicReply::id, Function.identity()));
        return keys.stream()
                .map(documentKey -> documentKey.kind() == DocumentKind.ARTICLE
                        ? hit(articles.get(documentKey.number()), searchHighlighter)
                        : hit(answers.get(documentKey.number()), searchHighlighter))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Hit hit(Article article, SearchHighlighter searchHighlighter) {
        return article == null ? null : Hit.of(article, searchHighlighter);
    }

    private static Hit hit(PublicReply reply, SearchHighlighter searchHighlighter) {
        return reply == null ? null : Hit.of(reply, searchHighlighter);
    }

    private static List<Long> numbers(List<DocumentKey> keys, DocumentKind documentKind) {
        return keys.stream()
                .filter(documentKey -> documentKey.kind() == documentKind)
                .map(DocumentKey::number)
                .toList();
    }

    private static List<FacetValue<DocumentKind>> kinds(FacetCounter facetCounter) {
        return facetCounter.kinds().entrySet().stream()
                .map(each -> new FacetValue<>(each.getKey(), each.getKey().name(), each.getValue()))
                .toList();
    }

    private static List<FacetValue<Integer>> years(FacetCounter facetCounter) {
        return facetCounter.years().entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByKey().reversed())
                .limit(MOST_CHOICES)
                .map(each -> new FacetValue<>(each.getKey(), String.valueOf(each.getKey()), each.getValue()))
                .toList();
    }

    /** Under the spelling that most have. */
    private static List<FacetValue<String>> tags(FacetCounter facetCounter) {
        Map<String, FacetValue<String>> bySlug = new HashMap<>();
        facetCounter.tags().entrySet().stream()
                .sorted(Map.Entry.<IndexDocument.Label, Integer>comparingByValue()
                        .reversed())
                .forEach(each -> bySlug.merge(
                        each.getKey().slug(),
                        new FacetValue<>(each.getKey().slug(), each.getKey().name(), each.getValue()),
                        (first, other) ->
                                new FacetValue<>(first.value(), first.name(), first.count() + other.count())));
        return bySlug.values().stream()
                .sorted(Comparator.<FacetValue<String>>comparingInt(FacetValue::count)
                        .reversed()
                        .thenComparing(FacetValue::name))
                .limit(MOST_CHOICES)
                .toList();
    }

    private static String nameOf(String tag, FacetCounter facetCounter) {
        return facetCounter.tags().keySet().stream()
                .filter(label -> label.slug().equals(tag))
                .map(IndexDocument.Label::name)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
