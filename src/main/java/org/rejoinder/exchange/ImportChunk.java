package org.rejoinder.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.exchange.conversion.PictureLookup;
import org.rejoinder.reply.ImportedReply;

/** Items that are written in one transaction, and what becomes of each. */
final class ImportChunk {

    /**
     * @param rows one for each item
     * @param destinations of replies, by the keys of their articles
     * @param leads pictures that are to stand for articles, by the numbers of these
     */
    record Result(
            List<ReportRow> rows,
            Map<String, ReplyDestination> destinations,
            Map<Long, PictureLookup.LocalPicture> leads) {

        Result(List<ReportRow> rows, Map<String, ReplyDestination> destinations) {
            this(rows, destinations, Map.of());
        }
    }

    static final String CHANGED_HERE =
            "It says something else there. It was changed here, too, and stays as it is here.";

    private record WrittenItem(SourceItem item, ReportRow row) {}

    /** @param article its number */
    record PendingReply(SourceItem.OfReply item, ImportedReply reply, long article) {}

    /** @param known what it was before */
    record PendingUpdate(SourceItem.OfReply item, ImportedReply reply, ImportedItem known, List<String> notes) {}

    private final ImportContext context;
    private final Map<String, ReplyDestination> earlierDestinations;
    private final Map<String, ImportedItem> imported;
    private final Map<String, ReplyDestination> destinations = new HashMap<>();
    private final List<PendingReply> pendingReplies = new ArrayList<>();
    private final List<PendingUpdate> pendingUpdates = new ArrayList<>();
    private final Map<Long, PictureLookup.LocalPicture> leads = new HashMap<>();
    private final List<WrittenItem> written = new ArrayList<>();

    /**
     * @param earlierDestinations of articles that were written before
     * @param imported what was brought before, by its digest
     */
    ImportChunk(
            ImportContext context,
            Map<String, ReplyDestination> earlierDestinations,
            Map<String, ImportedItem> imported) {
        this.context = context;
        this.earlierDestinations = earlierDestinations;
        this.imported = imported;
    }

    ImportContext context() {
        return context;
    }

    /** What this is here, if it was brought before. */
    Optional<ImportedItem> imported(SourceItem item) {
        return Optional.ofNullable(imported.get(ImportedItem.digestOf(context.source(), item.type(), item.key())));
    }

    void direct(String article, ReplyDestination destination) {
        destinations.put(article, destination);
    }

    ReplyDestination destinationOf(String article) {
        return Optional.ofNullable(destinations.get(article))
                .orElseGet(() -> earlierDestinations.getOrDefault(article, ReplyDestination.NOWHERE));
    }

    void addPending(PendingReply reply) {
        pendingReplies.add(reply);
    }

    List<PendingReply> pendingReplies() {
        return pendingReplies;
    }

    void addPending(PendingUpdate update) {
        pendingUpdates.add(update);
    }

    List<PendingUpdate> pendingUpdates() {
        return pendingUpdates;
    }

    /** When all is stored. */
    void leadWith(long article, PictureLookup.LocalPicture picture) {
        leads.put(article, picture);
    }

    void report(SourceItem item, ImportOutcome outcome, String words) {
        written.add(new WrittenItem(item, ReportRow.of(item, outcome, words)));
    }

    /** @param brought what is here of its items now, by their digests */
    Result result(Map<String, ImportedItem> brought) {
        List<ReportRow> rows = written.stream()
                .map(each -> targetOf(each.item(), brought)
                        .map(each.row()::leadingTo)
                        .orElse(each.row()))
                .toList();
        return new Result(rows, destinations, leads);
    }

    /** A thread is brought as nothing of its own. */
    private Optional<Long> targetOf(SourceItem item, Map<String, ImportedItem> brought) {
        Optional<Long> target = Optional.ofNullable(
                        brought.get(ImportedItem.digestOf(context.source(), item.type(), item.key())))
                .map(ImportedItem::target);
        return item instanceof SourceItem.OfThread
                ? Optional.ofNullable(destinations.get(item.key()))
                        .map(ReplyDestination::article)
                        .filter(article -> article != 0)
                : target;
    }
}
