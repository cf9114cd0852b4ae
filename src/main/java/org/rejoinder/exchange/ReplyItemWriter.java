package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.exchange.conversion.RefusedItemException;
import org.rejoinder.exchange.conversion.ReplyConverter;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.reply.ImportedReply;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyImport;

/** What becomes of a reply of an export. Those of a chunk are added together, behind its articles. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReplyItemWriter {

    @PersistenceContext
    private EntityManager entities;

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
        Optional<ImportedItem> earlier = chunk.imported(item);
        if (earlier.isPresent()) {
            chunk.report(
                    item,
                    earlier.get().says(source.fingerprint()) ? ImportOutcome.UNCHANGED : ImportOutcome.DIFFERENT,
                    "");
            return;
        }
        ReplyDestination destination = chunk.destinationOf(source.article());
        if (!destination.acceptsReplies()) {
            throw new RefusedItemException(destination.refusal());
        }
        List<String> notes = new ArrayList<>(item.notes());
        ImportContext context = chunk.context();
        ImportedReply reply = replyConverter.convert(context.source(), source, context.now(), notes);
        if (context.isWritten()) {
            chunk.addPending(new ImportChunk.PendingReply(item, reply, destination.article()));
        }
        chunk.report(item, ImportOutcome.NEW, String.join(" ", notes));
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
            importedItems.add(each.item(), reply.id(), each.item().reply().fingerprint(), chunk.context());
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
