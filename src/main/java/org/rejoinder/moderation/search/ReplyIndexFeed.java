package org.rejoinder.moderation.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rejoinder.index.IndexSource;

/** What the index of the desk is made of: all replies, and as the log of what has changed the audit. */
@ApplicationScoped
class ReplyIndexFeed implements IndexSource<ReplyIndex> {

    @Inject
    private ReplyIndexSource source;

    @Override
    public String name() {
        return "search index of the desk";
    }

    @Override
    public Optional<ReplyIndex> open(Path folder) throws IOException {
        return ReplyIndex.open(folder);
    }

    @Override
    public ReplyIndex anew(Path folder) throws IOException {
        return ReplyIndex.anew(folder);
    }

    @Override
    public boolean holds(ReplyIndex index) {
        return source.holds(index);
    }

    @Override
    public void fill(ReplyIndex index, Progress progress) throws IOException {
        source.begin(index);
        while (source.catchUp(index, progress)) {
            progress.step();
        }
    }

    @Override
    public boolean catchUp(ReplyIndex index, Progress progress) throws IOException {
        return source.catchUp(index, progress);
    }
}
