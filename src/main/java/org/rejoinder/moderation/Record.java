package org.rejoinder.moderation;

import java.io.Serializable;
import org.rejoinder.reply.ReplyState;

/** How many replies of a writer were published, and how many were not let through. */
public record Record(long published, long refused) implements Serializable {

    static final Record NONE = new Record(0, 0);

    Record with(ReplyState state, long replies) {
        return switch (state) {
            case PUBLISHED -> new Record(published + replies, refused);
            case REJECTED, SPAM -> new Record(published, refused + replies);
            case HELD, WITHDRAWN, ERASED -> this;
        };
    }
}
