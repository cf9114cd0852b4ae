package org.rejoinder.moderation.writer;

import java.io.Serializable;
import org.rejoinder.reply.ReplyState;

/** How many replies of a writer were published, and how many were not let through. */
public record WriterTrackRecord(long published, long refused) implements Serializable {

    public static final WriterTrackRecord NONE = new WriterTrackRecord(0, 0);

    public WriterTrackRecord with(ReplyState state, long replies) {
        return switch (state) {
            case PUBLISHED -> new WriterTrackRecord(published + replies, refused);
            case REJECTED, SPAM -> new WriterTrackRecord(published, refused + replies);
            case HELD, WITHDRAWN, ERASED -> this;
        };
    }
}
