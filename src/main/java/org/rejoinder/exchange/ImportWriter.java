package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.ArticleImport;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.moderation.audit.SiteAuditor;
import org.rejoinder.reply.ImportedReply;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyImport;

/** Brings items together with what tells that they were brought: whatever stops it, nothing comes twice. */
@ApplicationScoped
@Transactional
class ImportWriter {

    /**
     * @param source the address of the site that they are from
     * @param run 0 if nothing is to be brought
     */
    record Target(String source, long run, Instant now) {

        boolean isWritten() {
            return run != 0;
        }
    }

    record Row(ItemKind kind, ReportRow row) {}

    /** @param places where replies go, by the keys of their articles */
    record Written(List<Row> rows, Map<String, ArticlePlace> places) {}

    private record Ready(SourceItem.OfReply item, ImportedReply reply, long article, String fingerprint) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ArticleConverter articleConverter;

    @Inject
    private ReplyConverter replyConverter;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private FormerAddressBook formerAddresses;

    @Inject
    private ReplyImport replyImport;

    @Inject
    private ReplyChanges replyChanges;

    @Inject
    private SiteAuditor siteAuditor;

    @Inject
    private Clock clock;

    long begin(String source, String fileName) {
        var run = new ImportRun(source, fileName, clock.instant());
        entities.persist(run);
        return run.id();
    }

    void end(long run, ImportReport report) {
        ImportRun ended = entities.find(ImportRun.class, run);
        ended.end(clock.instant());
        siteAuditor.imported("%s: %,d articles, %,d replies"
                .formatted(
                        ended.source(),
                        report.count(ItemKind.ARTICLE, Outcome.NEW),
                        report.count(ItemKind.REPLY, Outcome.NEW)));
    }

    /**
     * In their order.
     *
     * @param before places of articles that were written before
     */
    Written write(List<SourceItem> items, Target target, Map<String, ArticlePlace> before) {
        return new Stretch(target, before, known(items, target)).write(items);
    }

    private Map<String, ImportedItem> known(List<SourceItem> items, Target target) {
        if (items.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select i from ImportedItem i where i.digest in :digests", ImportedItem.class)
                .setParameter(
                        "digests",
                        items.stream().map(item -> digest(target, item)).toList())
                .getResultStream()
                .collect(Collectors.toMap(ImportedItem::digest, Function.identity()));
    }

    private static String digest(Target target, SourceItem item) {
        return ImportedItem.digestOf(target.source(), item.kind(), item.key());
    }

    private final class Stretch {

        private final Target target;
        private final Map<String, ArticlePlace> before;
        private final Map<String, ImportedItem> known;
        private final Map<String, ArticlePlace> places = new HashMap<>();
        private final List<Ready> ready = new ArrayList<>();
        private final Map<String, Reply> here = new HashMap<>();
        private final List<Reply> added = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        Stretch(Target target, Map<String, ArticlePlace> before, Map<String, ImportedItem> known) {
            this.target = target;
            this.before = before;
            this.known = known;
        }

        /** Each question looks through all that is kept in mind for what has to be stored before it: so little is. */
        Written write(List<SourceItem> items) {
            items.forEach(this::write);
            Map<EmailAddress, Commenter> writers = new HashMap<>();
            ready.forEach(
                    each -> writers.computeIfAbsent(each.reply().address(), any -> replyImport.writerOf(each.reply())));
            ready.forEach(each -> add(each, writers.get(each.reply().address())));
            forget();
            if (!added.isEmpty()) {
                replyChanges.imported(added);
            }
            return new Written(rows, places);
        }

        private void forget() {
            entities.flush();
            entities.clear();
        }

        private void write(SourceItem item) {
            ImportedItem earlier = known.get(digest(target, item));
            try {
                if (item instanceof SourceItem.OfArticle article) {
                    write(article, earlier);
                } else if (item instanceof SourceItem.OfThread thread) {
                    write(thread);
                } else if (item instanceof SourceItem.OfReply reply) {
                    write(reply, earlier);
                }
            } catch (RefusedItemException refused) {
                tell(item, Outcome.REFUSED, refused.getMessage());
            }
        }

        private void write(SourceItem.OfArticle item, ImportedItem earlier) throws RefusedItemException {
            SourceArticle source = item.article();
            String fingerprint = ImportedItem.fingerprintOf(source, item.byline());
            if (earlier != null) {
                tell(item, earlier.says(fingerprint) ? Outcome.UNCHANGED : Outcome.DIFFERENT, "");
                places.put(item.key(), new ArticlePlace(earlier.target(), isPublic(earlier.target())));
                return;
            }
            List<String> notes = new ArrayList<>();
            ArticleContent content = articleConverter.convert(source, item.byline(), notes);
            boolean isPublic = source.state() == SourceArticle.State.PUBLISHED;
            long number = target.isWritten() ? add(item, content, fingerprint, isPublic) : 0;
            places.put(item.key(), new ArticlePlace(number, isPublic));
            tell(item, Outcome.NEW, String.join(" ", notes));
        }

        private long add(SourceItem.OfArticle item, ArticleContent content, String fingerprint, boolean isPublic) {
            SourceArticle source = item.article();
            Optional<Instant> publishedAt = source.publishedAt().filter(at -> isPublic);
            Article article = articleImport.importKnown(content, ArticleConverter.slug(source), publishedAt);
            formerAddresses.add(source.addresses(), article.id());
            remember(item, article.id(), fingerprint);
            forget();
            return article.id();
        }

        private void write(SourceItem.OfThread item) throws RefusedItemException {
            List<FormerPath> paths = FormerPath.ofAddresses(item.thread().addresses());
            if (paths.isEmpty()) {
                throw new RefusedItemException("It has no address of an article.");
            }
            Article article = formerAddresses
                    .articleAt(paths)
                    .orElseThrow(() -> new RefusedItemException("No article here has or had this address: "
                            + paths.stream().map(FormerPath::path).collect(Collectors.joining(", "))));
            places.put(item.key(), new ArticlePlace(article.id(), article.isPublished()));
            tell(item, Outcome.UNCHANGED, "It is /articles/%s.".formatted(article.slug()));
        }

        private void write(SourceItem.OfReply item, ImportedItem earlier) throws RefusedItemException {
            SourceReply source = item.reply();
            String fingerprint = source.fingerprint();
            if (earlier != null) {
                tell(item, earlier.says(fingerprint) ? Outcome.UNCHANGED : Outcome.DIFFERENT, "");
                return;
            }
            ArticlePlace place = Optional.ofNullable(places.get(source.article()))
                    .orElseGet(() -> before.getOrDefault(source.article(), ArticlePlace.NOWHERE));
            if (!place.takesReplies()) {
                throw new RefusedItemException("Its article is not public here.");
            }
            List<String> notes = new ArrayList<>(item.notes());
            ImportedReply imported = replyConverter.convert(target.source(), source, target.now(), notes);
            if (target.isWritten()) {
                ready.add(new Ready(item, imported, place.number(), fingerprint));
            }
            tell(item, Outcome.NEW, String.join(" ", notes));
        }

        private void add(Ready ready, Commenter writer) {
            Article article = entities.find(Article.class, ready.article());
            Reply reply = replyImport.add(article, parent(ready.item().parent()), ready.reply(), writer);
            remember(ready.item(), reply.id(), ready.fingerprint());
            here.put(ready.item().key(), reply);
            added.add(reply);
        }

        /** Of this stretch, or of one before. */
        private Optional<Reply> parent(String key) {
            if (key.isEmpty() || here.containsKey(key)) {
                return Optional.ofNullable(here.get(key));
            }
            String digest = ImportedItem.digestOf(target.source(), ItemKind.REPLY, key);
            return Optional.ofNullable(entities.find(ImportedItem.class, digest))
                    .map(found -> entities.find(Reply.class, found.target()))
                    .filter(Reply::isPublic);
        }

        private void remember(SourceItem item, long number, String fingerprint) {
            entities.persist(new ImportedItem(digest(target, item), item.kind(), number, fingerprint, target.run()));
        }

        private void tell(SourceItem item, Outcome outcome, String words) {
            rows.add(new Row(item.kind(), new ReportRow(item.about(), outcome, words)));
        }
    }

    private boolean isPublic(long number) {
        Article article = entities.find(Article.class, number);
        return article != null && article.isPublished();
    }
}
