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
    private IndexKeeper keeper;

    @Inject
    private IndexRounds rounds;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private PublicReplies replies;

    /** One that was just made anew closes its predecessor, perhaps under our hands. */
    public Matches find(Asked asked) {
        try {
            return findNow(asked);
        } catch (AlreadyClosedException e) {
            return findNow(asked);
        }
    }

    private Matches findNow(Asked asked) {
        boolean whole = keeper.isWhole();
        return keeper.index().map(index -> find(asked, index, whole)).orElseGet(this::notYet);
    }

    private Matches notYet() {
        rounds.call();
        return Matches.none(false);
    }

    private Matches find(Asked asked, PublicIndex index, boolean whole) {
        Query query;
        PublicIndex.Found found;
        try {
            query = index.parse(asked.words());
            found = index.find(query, asked);
        } catch (AlreadyClosedException e) {
            throw e;
        } catch (IndexSearcher.TooManyClauses e) {
            // Nothing that is written has so many words that begin like this
            return Matches.none(whole);
        } catch (IOException | RuntimeException e) {
            // Whatever it is that a damaged file leads to
            keeper.suspect(index, e);
            return notYet();
        }
        List<Hit> hits = hits(found.found(), new Marking(query, index));
        int hidden = found.found().size() - hits.size();
        Tally tally = found.tally();
        // Numbers tell of what is there, too
        boolean told = whole && hidden == 0;
        return new Matches(
                hits,
                whole ? tally.all() - hidden : asked.skip() + hits.size(),
                asked.next(tally.all()),
                told ? kinds(tally) : List.of(),
                told ? tags(tally) : List.of(),
                told ? years(tally) : List.of(),
                told ? nameOf(asked.tag(), tally) : null,
                whole);
    }

    private List<Hit> hits(List<Key> keys, Marking marking) {
        Map<Long, Article> articles = publishedArticles.with(numbers(keys, Kind.ARTICLE));
        Map<Long, PublicReply> answers = replies.among(numbers(keys, Kind.REPLY)).stream()
                .collect(Collectors.toMap(PublicReply::id, Function.identity()));
        return keys.stream()
                .map(key -> key.kind() == Kind.ARTICLE
                        ? hit(articles.get(key.number()), marking)
                        : hit(answers.get(key.number()), marking))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Hit hit(Article article, Marking marking) {
        return article == null ? null : Hit.of(article, marking);
    }

    private static Hit hit(PublicReply reply, Marking marking) {
        return reply == null ? null : Hit.of(reply, marking);
    }

    private static List<Long> numbers(List<Key> keys, Kind kind) {
        return keys.stream().filter(key -> key.kind() == kind).map(Key::number).toList();
    }

    private static List<Choice<Kind>> kinds(Tally tally) {
        return tally.kinds().entrySet().stream()
                .map(each -> new Choice<>(each.getKey(), each.getKey().name(), each.getValue()))
                .toList();
    }

    private static List<Choice<Integer>> years(Tally tally) {
        return tally.years().entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByKey().reversed())
                .limit(MOST_CHOICES)
                .map(each -> new Choice<>(each.getKey(), String.valueOf(each.getKey()), each.getValue()))
                .toList();
    }

    /** Under the spelling that most have. */
    private static List<Choice<String>> tags(Tally tally) {
        Map<String, Choice<String>> bySlug = new HashMap<>();
        tally.tags().entrySet().stream()
                .sorted(Map.Entry.<Entry.Label, Integer>comparingByValue().reversed())
                .forEach(each -> bySlug.merge(
                        each.getKey().slug(),
                        new Choice<>(each.getKey().slug(), each.getKey().name(), each.getValue()),
                        (first, other) -> new Choice<>(first.value(), first.name(), first.count() + other.count())));
        return bySlug.values().stream()
                .sorted(Comparator.<Choice<String>>comparingInt(Choice::count)
                        .reversed()
                        .thenComparing(Choice::name))
                .limit(MOST_CHOICES)
                .toList();
    }

    private static String nameOf(String tag, Tally tally) {
        return tally.tags().keySet().stream()
                .filter(label -> label.slug().equals(tag))
                .map(Entry.Label::name)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
