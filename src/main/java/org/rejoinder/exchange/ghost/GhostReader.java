package org.rejoinder.exchange.ghost;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rejoinder.exchange.ExportReader;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourceSite;

/** Reads the file once for what is named by keys, once for posts, and once more for comments where an export has them. */
public final class GhostReader implements ExportReader {

    @Override
    public void read(Path file, ExportVisitor visitor) throws IOException {
        GhostIndex index = GhostIndex.of(file);
        visitor.site(new SourceSite(index.title(), index.address()));
        index.authors.forEach(visitor::author);
        index.aliases.forEach(visitor::alias);
        var posts = new GhostTables.Table(GhostPost.WANTED, row -> new GhostPost(row, index, visitor).tell());
        List<SourceNote> notes = new GhostTables(file, Map.of("posts", posts)).read();
        if (index.hasComments()) {
            var comments = new GhostTables.Table(
                    GhostComment.WANTED, row -> visitor.reply(new GhostComment(row).reply(index)));
            new GhostTables(file, Map.of("comments", comments)).read();
        }
        index.members.notes().forEach(visitor::note);
        notes.forEach(visitor::note);
    }
}
