package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.ArticleImport;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.reply.ImportedReply;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyImport;

/** Brings items, each in one transaction with what tells that it was brought: whatever stops it, nothing comes twice. */
@ApplicationScoped
@Transactional
class ImportWriter {

    /**
     * A reply that is to be brought.
     *
     * @param article its number
     * @param parent the digest of the reply that it answers; empty for the article
     */
    record NewReply(String digest, String fingerprint, long article, String parent, ImportedReply reply) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private FormerAddressBook formerAddresses;

    @Inject
    private ReplyImport replyImport;

    @Inject
    private ReplyChanges replyChanges;

    @Inject
    private Clock clock;

    long begin(String source, String fileName) {
        var run = new ImportRun(source, fileName, clock.instant());
        entities.persist(run);
        return run.id();
    }

    void end(long run) {
        entities.find(ImportRun.class, run).end(clock.instant());
    }

    /** Those that were brought, by their digests. */
    Map<String, ImportedItem> known(Collection<String> digests) {
        return entities.createQuery("select i from ImportedItem i where i.digest in :digests", ImportedItem.class)
                .setParameter("digests", digests)
                .getResultStream()
                .collect(Collectors.toMap(ImportedItem::digest, Function.identity()));
    }

    boolean isPublic(long article) {
        Article found = entities.find(Article.class, article);
        return found != null && found.isPublished();
    }

    /** @return its number */
    long add(
            String digest,
            String fingerprint,
            long run,
            ArticleContent content,
            SourceArticle source,
            Optional<Instant> publishedAt) {
        Article article = articleImport.importKnown(content, ArticleConverter.slug(source), publishedAt);
        formerAddresses.add(source.addresses(), article.id());
        entities.persist(new ImportedItem(digest, ItemKind.ARTICLE, article.id(), fingerprint, run));
        return article.id();
    }

    /** In their order; a reply stands behind the one that it answers. */
    void add(List<NewReply> replies, long run) {
        Map<String, Reply> here = new HashMap<>();
        List<Reply> added = new ArrayList<>();
        for (NewReply each : replies) {
            Optional<Reply> parent =
                    Optional.ofNullable(here.get(each.parent())).or(() -> parent(each.parent()));
            Article article = entities.find(Article.class, each.article());
            Reply reply = replyImport.add(article, parent, each.reply());
            entities.persist(new ImportedItem(each.digest(), ItemKind.REPLY, reply.id(), each.fingerprint(), run));
            here.put(each.digest(), reply);
            added.add(reply);
        }
        replyChanges.imported(added);
    }

    private Optional<Reply> parent(String digest) {
        return digest.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(entities.find(ImportedItem.class, digest))
                        .map(item -> entities.find(Reply.class, item.target()))
                        .filter(Reply::isPublic);
    }
}
