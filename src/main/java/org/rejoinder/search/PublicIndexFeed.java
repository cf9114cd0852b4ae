package org.rejoinder.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rejoinder.index.IndexSource;
import org.rejoinder.settings.ReindexRequest;
import org.rejoinder.settings.Settings;

/** What the index of readers is made of: all that is public, and as the log what {@link SearchChanges} has noted. */
@ApplicationScoped
class PublicIndexFeed implements IndexSource<PublicIndex> {

    @Inject
    private SearchChanges changes;

    @Inject
    private PublicIndexSource source;

    @Inject
    private ChangeReplayer changeReplayer;

    @Inject
    private Settings settings;

    @Override
    public String name() {
        return "search index of readers";
    }

    @Override
    public Optional<PublicIndex> open(Path folder) throws IOException {
        return PublicIndex.open(folder);
    }

    @Override
    public PublicIndex anew(Path folder) throws IOException {
        PublicIndex.Shape shape = source.shape();
        return PublicIndex.anew(folder, shape, changes.landmark());
    }

    @Override
    public boolean holds(PublicIndex index) {
        return index.isOf(source.shape()) && changes.holds(index.mark());
    }

    @Override
    public void fill(PublicIndex index, Progress progress) throws IOException {
        long article = PublicIndexSource.FIRST;
        while (article != PublicIndexSource.NO_MORE) {
            progress.step();
            article = source.articlesAfter(article, index);
        }
        long reply = PublicIndexSource.FIRST;
        while (reply != PublicIndexSource.NO_MORE) {
            progress.step();
            reply = source.repliesAfter(reply, index);
        }
    }

    @Override
    public boolean catchUp(PublicIndex index, Progress progress) throws IOException {
        return changeReplayer.catchUp(index, progress);
    }

    @Override
    public boolean isRebuildRequested() {
        return request().isMade();
    }

    @Override
    public void rebuilt() {
        changeReplayer.beginAnew();
        request().done();
    }

    private ReindexRequest request() {
        return new ReindexRequest(settings.home());
    }

    @Override
    public void tidy() {
        changes.forgetOld();
    }
}
