package org.rejoinder.moderation.writer;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.rejoinder.reply.ReplyState;

/** How many replies of a writer are in each state; nothing is said of those that are erased. */
public record WriterTrackRecord(Map<ReplyState, Long> replies) implements Serializable {

    public static final WriterTrackRecord NONE = new WriterTrackRecord(Map.of());

    public WriterTrackRecord with(ReplyState state, long more) {
        if (state == ReplyState.ERASED) {
            return this;
        }
        Map<ReplyState, Long> all = new EnumMap<>(ReplyState.class);
        all.putAll(replies);
        all.merge(state, more, Long::sum);
        return new WriterTrackRecord(all);
    }

    public long in(ReplyState state) {
        return replies.getOrDefault(state, 0L);
    }

    /** In whatever state. */
    public long all() {
        return replies.values().stream().mapToLong(Long::longValue).sum();
    }
}
