package org.rejoinder.api.moderation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.api.JsonBody;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.reply.ReplyState;

/**
 * What a program decides about many replies: those that it names, each as it was shown, or those that a filter finds.
 *
 * @param shown empty for those of the filter
 * @param filter null for those that are named
 */
record BatchInput(Decision decision, List<ExpectedVersion> shown, QueueSearch filter) {

    /** Replies that are named one by one. */
    static final int MOST = 1_000;

    private static final String REPLIES = "replies";

    /** @param rules the house rules that there are */
    static BatchInput in(JsonBody body, List<String> rules, Instant now) {
        Decision decision = DecisionInput.in(body, rules);
        if (decision.outcome() == ReplyState.HELD) {
            body.refuse("decision", "What is held is not held again: publish, reject or spam.");
        }
        Optional<List<JsonBody>> replies = body.optionalObjects(REPLIES, MOST);
        Optional<JsonBody> filter = body.optionalObject("filter");
        if (replies.isPresent() == filter.isPresent()) {
            body.refuse(REPLIES, "Either replies or a filter.");
        }
        List<ExpectedVersion> shown = replies.map(BatchInput::shown).orElseGet(List::of);
        QueueSearch search = filter.map(members -> search(members, now)).orElse(null);
        body.check();
        return new BatchInput(decision, shown, search);
    }

    private static List<ExpectedVersion> shown(List<JsonBody> replies) {
        Map<Long, ExpectedVersion> all = new LinkedHashMap<>();
        for (JsonBody each : replies) {
            long id = each.number("id");
            Optional<ExpectedVersion> version = ReplyTag.in(id, each.text("etag"));
            version.filter(shown -> shown.state() == ReplyState.HELD)
                    .ifPresentOrElse(
                            shown -> all.put(id, shown), () -> each.refuse("etag", "Of a held reply, as \"1-held\"."));
        }
        return List.copyOf(all.values());
    }

    /** Up to a moment that is past: nobody decides about what comes in later, which nobody has seen. */
    private static QueueSearch search(JsonBody filter, Instant now) {
        Long article = filter.optionalNumber("article").orElse(null);
        Long writer = filter.optionalNumber("writer").orElse(null);
        String signal = filter.optionalText("signal").orElse(null);
        String words = filter.optionalText("q").orElse(null);
        Instant from = filter.optionalTime("from").orElse(null);
        Instant until = filter.time("until");
        if (until.isAfter(now)) {
            filter.refuse("until", "A moment that is past.");
        }
        return new QueueSearch(ReplyState.HELD, false, article, writer, signal, from, until, words);
    }
}
