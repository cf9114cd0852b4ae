package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.writer.RecentReply;
import org.rejoinder.moderation.writer.WriterTrackRecord;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * What the writer of a reply wrote besides, in every state.
 *
 * @param words how many replies are in which state
 * @param firstSeen when the first reply from their address came in
 * @param recent the newest of them; none for who may not see every reply
 */
public record WriterHistory(String words, Instant firstSeen, List<Earlier> recent) implements Serializable {

    /** Always told, even if there are none. */
    private static final List<ReplyState> USUAL = List.of(ReplyState.PUBLISHED, ReplyState.REJECTED);

    private static final List<ReplyState> RARE = List.of(ReplyState.SPAM, ReplyState.HELD, ReplyState.WITHDRAWN);

    /** One of the others. */
    public record Earlier(long id, ReplyState state, Instant submittedAt, String excerpt) implements Serializable {

        private static Earlier of(RecentReply reply) {
            return new Earlier(reply.id(), reply.state(), reply.submittedAt(), ReplyExcerpt.of(reply.text()));
        }
    }

    /** Null if nothing is to be told of the writer. */
    static WriterHistory of(Reply reply, ReplyContext known) {
        return known.writerTrackRecord() == null
                ? null
                : new WriterHistory(
                        words(besides(reply, known.writerTrackRecord())),
                        reply.writer().firstSeenAt(),
                        known.recent().stream()
                                .filter(other -> other.id() != reply.id())
                                .map(Earlier::of)
                                .toList());
    }

    private static WriterTrackRecord besides(Reply reply, WriterTrackRecord all) {
        return all.with(reply.state(), -1);
    }

    private static String words(WriterTrackRecord others) {
        if (others.all() <= 0) {
            return DeskMessages.of("history.none");
        }
        Map<ReplyState, Long> replies = others.replies();
        return Stream.concat(USUAL.stream(), RARE.stream().filter(state -> replies.getOrDefault(state, 0L) > 0))
                .map(state -> DeskMessages.of("history." + state, others.in(state)))
                .collect(Collectors.joining(", "));
    }

    /** Whether this is all that they wrote. */
    public boolean isAlone() {
        return words.equals(DeskMessages.of("history.none"));
    }
}
