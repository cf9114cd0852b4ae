package org.rejoinder.api.moderation;

import java.time.Instant;
import java.util.Map;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchCounts;

/**
 * How far a batch has come.
 *
 * @param state {@code deciding}, {@code decided}, {@code undoing}, {@code undone}
 * @param decision what its replies become
 * @param size how many there are
 * @param left how many are still to be done
 * @param skipped how many somebody else had decided about, or were changed; null until it has ended
 * @param stopped whether a fault has stopped it: it is tried again every minute
 * @param endedAt null while it is at work
 * @param undoableUntil null while it is at work, and once it was undone
 */
public record BatchDetail(
        long id,
        String state,
        String decision,
        int size,
        long left,
        Long skipped,
        boolean stopped,
        Instant endedAt,
        Instant undoableUntil,
        String url) {

    static BatchDetail of(Batch batch, BatchCounts counts, ApiLinks links) {
        return new BatchDetail(
                batch.id(),
                QueryParameters.wordOf(batch.state()),
                QueryParameters.wordOf(batch.to().orElse(null)),
                batch.size(),
                counts.left(),
                batch.isAtWork() ? null : counts.skipped(),
                batch.isStopped(),
                batch.endedAt().filter(unused -> !batch.isAtWork()).orElse(null),
                batch.state() == Batch.State.DECIDED
                        ? batch.endedAt()
                                .map(ended -> ended.plus(Moderation.UNDOABLE))
                                .orElse(null)
                        : null,
                links.resource(BatchesResource.PATH + "/" + batch.id(), Map.of()));
    }
}
