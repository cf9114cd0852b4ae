package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.exchange.conversion.RefusedItemException;
import org.rejoinder.exchange.conversion.ReplyConverter;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.reply.ImportedReply;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyImport;

/** What becomes of a reply of an export. Those of a chunk are added together, behind its articles. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReplyItemWriter {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Replies replies;

    @Inject
    private ReplyConverter replyConverter;

    @Inject
    private ReplyImport replyImport;

    @Inject
    private ReplyChanges replyChanges;

    @Inject
    private ImportedItems importedItems;

    void write(ImportChunk chunk, SourceItem.OfReply item) throws RefusedItemException {
        SourceReply source = item.reply();
        Optional<ImportedItem> known = chunk.imported(item);
        if (known.isPresent()) {
            prepareUpdate(chunk, item, known.get());
            return;
        }
        ReplyDestination destination = chunk.destinationOf(source.article());
        if (!destination.acceptsReplies()) {
            throw new RefusedItemException(destination.refusal());
        }
        List<String> notes = new ArrayList<>(item.notes());
        ImportContext context = chunk.context();
        List<ImportedReply> parts = replyConverter.convert(context.source(), source, context.now(), notes);
        if (context.isWritten()) {
            for (int i = 0; i < parts.size(); i++) {
                chunk.addPending(new ImportChunk.PendingReply(item.part(i), parts.get(i), destination.article()));
            }
        }
        chunk.report(item, ImportOutcome.NEW, String.join(" ", notes));
    }

    private void prepareUpdate(ImportChunk chunk, SourceItem.OfReply item, ImportedItem known)
            throws RefusedItemException {
        if (known.says(item.fingerprint())) {
            chunk.report(item, known.outcomeIn(chunk.context().run()), "");
            return;
        }
        List<String> notes = new ArrayList<>();
        ImportContext context = chunk.context();
        List<ImportedReply> parts = replyConverter.convert(context.source(), item.reply(), context.now(), notes);
        if (parts.size() > 1
                || importedItems.find(context, item.type(), item.part(1).key()).isPresent()) {
            chunk.report(item, ImportOutcome.DIFFERENT, "It is here in several parts, which stay as they are.");
            return;
        }
        chunk.addPending(new ImportChunk.PendingUpdate(item, parts.get(0), known, notes));
    }

    /** Those that nobody here has changed since say what the newer export says. All are locked in one order. */
    void updatePending(ImportChunk chunk) {
        List<ImportChunk.PendingUpdate> pending = chunk.pendingUpdates();
        Map<Long, Reply> here = replies
                .forChange(pending.stream().map(each -> each.known().target()).toList())
                .stream()
                .collect(Collectors.toMap(Reply::id, Function.identity()));
        Map<Long, ImportedReply> changed = new TreeMap<>();
        for (ImportChunk.PendingUpdate each : pending) {
            Reply reply = here.get(each.known().target());
            if (reply == null || !replyImport.isUntouched(reply, each.known().revision())) {
                chunk.report(each.item(), ImportOutcome.DIFFERENT, ImportChunk.CHANGED_HERE);
            } else if (replyImport.isSame(reply, each.reply())) {
                chunk.report(each.item(), ImportOutcome.UNCHANGED, "");
            } else {
                changed.put(reply.id(), each.reply());
                chunk.report(each.item(), ImportOutcome.UPDATED, String.join(" ", each.notes()));
            }
        }
        if (chunk.context().isWritten()) {
            Instant now = chunk.context().now();
            replyChanges.reimported(
                    changed.keySet().stream().map(here::get).toList(),
                    reply -> replyImport.update(reply, changed.get(reply.id()), now));
            pending.stream()
                    .filter(each -> changed.containsKey(each.known().target()))
                    .forEach(each -> importedItems.update(
                            each.known(),
                            each.item(),
                            here.get(each.known().target()).revision()));
            importedItems.flushAndClear();
        }
    }

    /** Writers first: each query looks through all that is kept in mind for what has to be stored before it. */
    void addPending(ImportChunk chunk) {
        List<ImportChunk.PendingReply> pending = chunk.pendingReplies();
        Map<EmailAddress, Commenter> writers = new HashMap<>();
        pending.forEach(
                each -> writers.computeIfAbsent(each.reply().address(), any -> replyImport.writerOf(each.reply())));
        Map<String, Reply> added = new HashMap<>();
        List<Reply> inOrder = new ArrayList<>();
        for (ImportChunk.PendingReply each : pending) {
            Article article = entities.find(Article.class, each.article());
            Optional<Reply> parent = parent(chunk.context(), added, each.item().parent());
            Reply reply = replyImport.add(
                    article, parent, each.reply(), writers.get(each.reply().address()));
            importedItems.add(each.item(), reply.id(), reply.revision(), chunk.context());
            added.put(each.item().key(), reply);
            inOrder.add(reply);
        }
        importedItems.flushAndClear();
        if (!inOrder.isEmpty()) {
            replyChanges.imported(inOrder);
        }
    }

    /** Of this chunk, or of one before. */
    private Optional<Reply> parent(ImportContext context, Map<String, Reply> added, String key) {
        if (key.isEmpty() || added.containsKey(key)) {
            return Optional.ofNullable(added.get(key));
        }
        return importedItems
                .find(context, ImportItemType.REPLY, key)
                .map(found -> entities.find(Reply.class, found.target()))
                .filter(Reply::isPublic);
    }
}
