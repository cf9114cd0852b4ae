package org.rejoinder.reply;

import java.time.Instant;
import org.rejoinder.crypto.EmailAddress;

/**
 * What was written and decided elsewhere, within the limits of {@link Submission}.
 *
 * @param website null for none
 * @param anchor what links to it end with where it was; null for nothing
 * @param state {@code HELD}, {@code PUBLISHED}, {@code REJECTED} or {@code SPAM}
 */
public record ImportedReply(
        String name,
        EmailAddress address,
        String website,
        String text,
        String anchor,
        ReplyState state,
        Instant writtenAt) {

    @Override
    public String toString() {
        return "ImportedReply[%s]".formatted(state);
    }
}
