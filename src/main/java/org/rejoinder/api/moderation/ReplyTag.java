package org.rejoinder.api.moderation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.reply.ReplyState;

/** The {@code ETag} of a reply in the queue, {@code "revision-state"}: what was shown, and what a decision is about (RFC 9110, 8.8.3). */
final class ReplyTag {

    private static final Pattern WRITTEN = Pattern.compile("\"([1-9]\\d{0,8})-([a-z]{1,20})\"");

    private ReplyTag() {}

    static String of(ExpectedVersion version) {
        return "\"%d-%s\"".formatted(version.revision(), QueryParameters.wordOf(version.state()));
    }

    /**
     * What a request was shown.
     *
     * @param ifMatch null if it does not say
     */
    static ExpectedVersion required(long reply, String ifMatch) {
        return in(reply, Precondition.required("reply", ifMatch)).orElseThrow(() -> Precondition.malformed("reply"));
    }

    /** @return empty for what is no such tag */
    static Optional<ExpectedVersion> in(long reply, String tag) {
        Matcher matcher = WRITTEN.matcher(tag);
        return matcher.matches()
                ? Stream.of(ReplyState.values())
                        .filter(state -> QueryParameters.wordOf(state).equals(matcher.group(2)))
                        .map(state -> new ExpectedVersion(reply, Integer.parseInt(matcher.group(1)), state))
                        .findFirst()
                : Optional.empty();
    }
}
