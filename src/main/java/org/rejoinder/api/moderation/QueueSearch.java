package org.rejoinder.api.moderation;

import java.time.Instant;
import java.util.regex.Pattern;
import org.rejoinder.account.Account;
import org.rejoinder.api.ProblemException;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.reply.ReplyState;

/**
 * Which replies a program asks for.
 *
 * @param appealed only those whose writer has appealed
 * @param words what is searched for in texts and names; null for nothing
 */
record QueueSearch(
        ReplyState state,
        boolean appealed,
        Long article,
        Long writer,
        String signal,
        Instant from,
        Instant until,
        String words) {

    static final int LONGEST_WORDS = 200;

    private static final Pattern SIGNAL = Pattern.compile("[a-z0-9-]{1,40}");

    QueueSearch {
        if (signal != null && !SIGNAL.matcher(signal).matches()) {
            throw ProblemException.invalid("signal", "The name of a check, as in the signals of a reply.");
        }
        if (words != null && (words.isBlank() || words.length() > LONGEST_WORDS)) {
            throw ProblemException.invalid("q", "At least one and at most " + LONGEST_WORDS + " characters.");
        }
        if (state == ReplyState.ERASED) {
            throw ProblemException.invalid("state", "Nothing is left of what is erased.");
        }
        if (appealed && state != ReplyState.HELD) {
            throw ProblemException.invalid("appealed", "Only what is held waits for a decision about an appeal.");
        }
    }

    /** As far as this account may see them; the words are for a search to find first. */
    ReplyQuery visibleTo(Account account) {
        var wanted = new ReplyQuery(state, article, writer, signal, from, until, null, null, false, false);
        return (appealed ? wanted.onlyAppealed() : wanted).visibleTo(account);
    }

    /** What waits longest first; of what is decided, the newest. */
    QueueOrder usualOrder() {
        return state == ReplyState.HELD ? QueueOrder.OLDEST : QueueOrder.NEWEST;
    }
}
