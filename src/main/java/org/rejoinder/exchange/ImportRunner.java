package org.rejoinder.exchange;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.transaction.xa.XAException;

/** Has items brought, a chunk of them in a transaction: each commit waits for the disk. */
final class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());

    private static final int CHUNK_SIZE = 200;
    private static final String NOBODY =
            "Nobody here has a profile with the same email address; the address of its list there"
                    + " leads nowhere. Under “Former addresses” it can be typed.";
    private static final String LEAD_HERE =
            "Addresses of tags, categories, authors and earlier slugs that lead here from now on: %,d.";

    /** Characters, so that long texts do not fill the memory. */
    private static final long MOST = 4_000_000;

    private final ImportWriter writer;
    private final PictureTransfer pictures;
    private final ImportReport report;
    private final Map<String, ReplyDestination> destinations = new HashMap<>();
    private final List<SourceItem> chunk = new ArrayList<>();
    private long characters;
    private ImportContext context = ImportContext.NONE;

    ImportRunner(ImportWriter writer, PictureTransfer pictures, ImportReport report) {
        this.writer = writer;
        this.pictures = pictures;
        this.report = report;
    }

    void begin(ImportContext into) {
        context = into.bringingPictures(pictures.brings());
    }

    void add(SourceItem item) {
        chunk.add(item);
        characters += item.length();
        if (chunk.size() >= CHUNK_SIZE || characters > MOST) {
            flush();
        }
    }

    /** @throws IllegalStateException if the database takes none of several: then it is not for what they say */
    void flush() {
        if (chunk.isEmpty()) {
            return;
        }
        context = context.with(pictures.transfer(chunk, context));
        if (!isWritten(List.copyOf(chunk))) {
            List<SourceItem> wrong =
                    chunk.stream().filter(item -> !isWritten(List.of(item))).toList();
            if (wrong.size() == chunk.size() && wrong.size() > 1) {
                throw new IllegalStateException("The database takes nothing of an import");
            }
            wrong.forEach(this::refuse);
        }
        chunk.clear();
        characters = 0;
        report.chunkEnded();
    }

    /**
     * When all is added.
     *
     * @param handles of authors who have a profile here, by their keys
     */
    void end(Collection<SourceAlias> aliases, Map<String, String> handles) {
        flush();
        pictures.transferRest(context);
        lead(List.copyOf(aliases), handles);
    }

    private void lead(List<SourceAlias> aliases, Map<String, String> handles) {
        long nowhere = 0;
        for (int from = 0; from < aliases.size(); from += CHUNK_SIZE) {
            List<SourceAlias> some = aliases.subList(from, Math.min(from + CHUNK_SIZE, aliases.size()));
            List<SourceAlias> lost = writer.lead(some, handles, context);
            lost.stream()
                    .filter(alias -> alias.kind() == SourceAlias.Kind.AUTHOR)
                    .forEach(alias -> report.note(new SourceNote("author " + alias.name(), NOBODY)));
            nowhere += lost.size();
            report.chunkEnded();
        }
        if (aliases.size() > nowhere) {
            report.note(new SourceNote("", LEAD_HERE.formatted(aliases.size() - nowhere)));
        }
    }

    /** Together; if one of them cannot be stored, none is. */
    private boolean isWritten(List<SourceItem> items) {
        try {
            ImportChunk.Result result = writer.write(items, context, destinations);
            destinations.putAll(result.destinations());
            result.rows().forEach(report::add);
            if (context.isWritten()) {
                pictures.lead(result.leads());
            }
            return true;
        } catch (PersistenceException | TransactionalException some) {
            if (rootOf(some) instanceof IOException || rootOf(some) instanceof XAException) {
                throw new IllegalStateException("The database cannot write, whatever it is", some);
            }
            LOG.warning(
                    () -> "The database did not take %d items of an import: %s".formatted(items.size(), kindOf(some)));
            return false;
        }
    }

    /** Without its message, which may have words of the items in it. */
    private static String kindOf(Throwable failure) {
        Throwable root = rootOf(failure);
        String state = root instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return root.getClass().getName() + state;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void refuse(SourceItem item) {
        report.add(ReportRow.of(item, ImportOutcome.REFUSED, "The database does not take it."));
    }
}
