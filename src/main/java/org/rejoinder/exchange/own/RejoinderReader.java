package org.rejoinder.exchange.own;

import java.io.IOException;
import java.nio.file.Path;
import org.rejoinder.exchange.ExportReader;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceSite;

/** Tells of the articles, pages and replies of another Rejoinder, as of those of any other program. */
public final class RejoinderReader implements ExportReader {

    @Override
    public void read(Path file, ExportVisitor visitor) throws IOException {
        try (var export = RejoinderExport.open(file)) {
            export.verify();
            var items = new ExportItems(export);
            export.rows(items::learn);
            visitor.site(new SourceSite("", export.site()));
            export.rows((member, row) -> items.tell(member, row, visitor));
        }
    }
}
