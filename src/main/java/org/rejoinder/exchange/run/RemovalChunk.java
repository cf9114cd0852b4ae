package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.article.ArticleImport;
import org.rejoinder.article.Articles;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.ReportRow;
import org.rejoinder.exchange.address.FormerAddressBook;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** Takes back some of what was brought, in a transaction of its own; what was done with it since is looked at in the same one. */
@ApplicationScoped
@Transactional
class RemovalChunk {

    static final int SIZE = 200;

    /** @param lowest the number below which it goes on; empty at the end */
    record Result(List<ReportRow> rows, Optional<Long> lowest) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ImportedTargets targets;

    @Inject
    private Replies replies;

    @Inject
    private Erasure erasure;

    @Inject
    private Articles articles;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private FormerAddressBook formerAddresses;

    Result replies(long run, long below, Account by) {
        List<Long> some = targets.below(run, ImportItemType.REPLY, below, SIZE);
        List<Reply> locked = replies.forChange(some);
        Map<Long, ReplyChange> changes = targets.changesOf(run, some);
        Map<Long, Set<Long>> answers = answersTo(some);
        Set<Long> gone = new HashSet<>(some);
        List<ReportRow> rows = new ArrayList<>();
        for (long each : some) {
            boolean isAnswered = !gone.containsAll(answers.getOrDefault(each, Set.of()));
            if (changes.containsKey(each) || isAnswered) {
                gone.remove(each);
            }
            rows.add(row(
                    ImportItemType.REPLY,
                    "reply " + each,
                    changes.containsKey(each)
                            ? changes.get(each).words()
                            : isAnswered ? "What answers it stays." : null));
        }
        erasure.removeImported(
                locked.stream()
                        .filter(reply -> gone.contains(reply.id()) && reply.state() != ReplyState.ERASED)
                        .toList(),
                by,
                "IMPORT " + run + ": " + gone.size());
        targets.forget(run, ImportItemType.REPLY, gone);
        return new Result(rows, last(some));
    }

    /** What answers these and is not erased. */
    private Map<Long, Set<Long>> answersTo(Collection<Long> some) {
        Map<Long, Set<Long>> answers = new HashMap<>();
        if (!some.isEmpty()) {
            entities.createQuery(
                            "select r.answers.id, r.id from Reply r where r.answers.id in :some and r.state <> :erased",
                            Object[].class)
                    .setParameter("some", some)
                    .setParameter("erased", ReplyState.ERASED)
                    .getResultList()
                    .forEach(row -> answers.computeIfAbsent((Long) row[0], none -> new HashSet<>())
                            .add((Long) row[1]));
        }
        return answers;
    }

    /** After all replies. */
    Result articles(long run, long below, Account by) {
        List<Long> some = targets.below(run, ImportItemType.ARTICLE, below, SIZE);
        List<Long> gone = new ArrayList<>();
        List<ReportRow> rows = new ArrayList<>();
        for (long each : some) {
            String about = articles.with(each)
                    .map(article -> "article %d: %s".formatted(each, article.title()))
                    .orElse("article " + each);
            boolean isHere = articleImport.lock(each);
            Optional<String> why = isHere ? whyItStays(run, each) : Optional.empty();
            if (isHere && why.isEmpty()) {
                articleImport.removeWithAddress(by, each);
            }
            if (why.isEmpty()) {
                formerAddresses.forget(each);
                gone.add(each);
            }
            rows.add(row(ImportItemType.ARTICLE, about, why.orElse(null)));
        }
        targets.forget(run, ImportItemType.ARTICLE, gone);
        return new Result(rows, last(some));
    }

    /** After all articles: what leads to lists of them. */
    void lists(long run) {
        formerAddresses.forgetLists(run);
    }

    private Optional<String> whyItStays(long run, long article) {
        return replies.numbersOn(article, 1).isEmpty()
                ? targets.changeOf(run, article).map(ArticleChange::words)
                : Optional.of("It has replies that stay.");
    }

    /** @param why it stays; null if it is gone */
    static ReportRow row(ImportItemType type, String about, String why) {
        return new ReportRow(
                type, about, why == null ? ImportOutcome.REMOVED : ImportOutcome.KEPT, why == null ? "" : why);
    }

    static Optional<Long> last(List<Long> some) {
        return some.size() < SIZE ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }
}
