package org.rejoinder.exchange.isso;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rejoinder.crypto.Sha256;
import org.rejoinder.exchange.ExportReader;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.SourceThread;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.lookup.KeyedValues;
import org.rejoinder.exchange.sqlite.SqliteFile;
import org.rejoinder.exchange.sqlite.SqliteRow;
import org.rejoinder.exchange.sqlite.SqliteTable;

/** Reads the database itself: Isso writes no exports. */
public final class IssoReader implements ExportReader {

    @Override
    public void read(Path file, ExportVisitor visitor) throws IOException {
        try (var database = new SqliteFile(file)) {
            new Reading(database, visitor).comments();
        }
    }

    private static final class Reading {

        private static final int BYTES_OF_NAME = 8;

        private final SqliteFile database;
        private final ExportVisitor visitor;
        private final KeyedValues threads = new KeyedValues();
        private final Set<String> told = new HashSet<>();
        private String site = "";
        private long votes;

        Reading(SqliteFile database, ExportVisitor visitor) {
            this.database = database;
            this.visitor = visitor;
        }

        void comments() throws IOException {
            SqliteTable comments = table("comments");
            table("threads").read(Set.of("id", "uri"), row -> threads.add(row.value("id"), row.value("uri")));
            if (database.table("preferences").isPresent()) {
                table("preferences").read(Set.of("key", "value"), this::preference);
            }
            if (site.isEmpty()) {
                table("comments").read(Set.of("tid", "created"), this::first);
            }
            visitor.site(new SourceSite("", site.isEmpty() ? "isso" : site));
            comments.read(IssoComment.WANTED, this::comment);
            if (votes > 0) {
                visitor.note(new SourceNote("", "%,d comments have votes, which are left out.".formatted(votes)));
            }
            if (database.hasLog()) {
                visitor.note(new SourceNote(
                        "",
                        "The database has a log of its own, which is another file: what was still in there when this one was"
                                + " copied is not here."));
            }
        }

        private SqliteTable table(String name) throws UnreadableExportException {
            return database.table(name)
                    .orElseThrow(() -> new UnreadableExportException(
                            "The file is a database of SQLite, but none of Isso: it has no table “%s”."
                                    .formatted(name)));
        }

        /** An Isso says nowhere which site it is of. What it has made up for itself is nobody else's; it stays a secret. */
        private void preference(SqliteRow row) {
            if (row.value("key").equals("session-key")) {
                site = "isso:" + Sha256.hexOf("isso\0" + row.value("value"), BYTES_OF_NAME);
            }
        }

        /** Old ones have made up nothing: by the oldest comment that is left two of them are told apart. */
        private void first(SqliteRow row) {
            if (site.isEmpty()) {
                String oldest = threads.find(row.value("tid")) + "\0" + row.value("created");
                site = "isso:" + Sha256.hexOf("isso\0" + oldest, BYTES_OF_NAME);
            }
        }

        private void comment(SqliteRow row) {
            var comment = new IssoComment(row);
            String address = threads.find(comment.thread());
            if (!address.isEmpty() && told.add(comment.thread())) {
                visitor.thread(new SourceThread(comment.thread(), List.of(address)));
            }
            votes += comment.hasVotes() ? 1 : 0;
            visitor.reply(comment.reply());
        }
    }
}
