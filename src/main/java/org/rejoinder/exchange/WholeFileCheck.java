package org.rejoinder.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** Whether a file can be read to its end; what it says is nobody's business yet. */
final class WholeFileCheck implements ExportVisitor {

    /** @throws UnreadableExportException if it cannot */
    static void require(ExportReader reader, Path file) throws IOException {
        reader.read(file, new WholeFileCheck());
    }

    @Override
    public void site(SourceSite site) {
        // not yet
    }

    @Override
    public void author(SourceAuthor author) {
        // not yet
    }

    @Override
    public void article(SourceArticle article) {
        // not yet
    }

    @Override
    public void reply(SourceReply reply) {
        // not yet
    }

    @Override
    public void picture(SourcePicture picture) {
        // not yet
    }

    @Override
    public void note(SourceNote note) {
        // not yet
    }
}
