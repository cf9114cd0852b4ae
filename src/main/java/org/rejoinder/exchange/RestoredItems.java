package org.rejoinder.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Reports what was restored, and remembers it as brought, so that the same file brings nothing twice. */
final class RestoredItems implements ExportVisitor {

    private static final int BATCH = 500;
    private static final String PAGE = "page-";

    private final ImportReport report;
    private final PreparedStatement insert;
    private final long run;
    private String source = "";
    private int waiting;

    /** @param connection null if it only reports */
    RestoredItems(ImportReport report, Connection connection, long run) throws SQLException {
        this.report = report;
        this.run = run;
        this.insert = connection == null
                ? null
                : connection.prepareStatement("insert into imported_item (digest, kind, target, fingerprint, run_id,"
                        + " version) values (?, ?, ?, ?, ?, ?)");
    }

    @Override
    public void site(SourceSite site) {
        source = site.address();
    }

    @Override
    public void author(SourceAuthor author) {
        // bylines say it
    }

    @Override
    public void article(SourceArticle article) {
        SourceItem item = article.kind() == SourceArticle.Kind.PAGE
                ? new SourceItem.OfPage(article)
                : new SourceItem.OfArticle(article, article.author());
        add(item, Long.parseLong(item.key().replace(PAGE, "")), 0);
    }

    @Override
    public void reply(SourceReply reply) {
        add(new SourceItem.OfReply(reply, "", List.of()), Long.parseLong(reply.key()), null);
    }

    @Override
    public void picture(SourcePicture picture) {
        // its file is kept
    }

    @Override
    public void note(SourceNote note) {
        // what is taken back comes over as that
    }

    private void add(SourceItem item, long target, Integer version) {
        report.add(ReportRow.of(item, ImportOutcome.NEW, ""));
        if (insert == null) {
            return;
        }
        try {
            insert.setString(1, ImportedItem.digestOf(source, item.type(), item.key()));
            insert.setString(2, item.type().name());
            insert.setLong(3, target);
            insert.setString(4, item.fingerprint());
            insert.setLong(5, run);
            insert.setObject(6, version);
            insert.addBatch();
            waiting++;
            if (waiting == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What was restored cannot be remembered", e);
        }
    }

    void flush() throws SQLException {
        if (insert != null && waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }
}
