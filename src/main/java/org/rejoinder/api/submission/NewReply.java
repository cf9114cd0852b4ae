package org.rejoinder.api.submission;

import java.util.Optional;
import org.rejoinder.api.JsonBody;
import org.rejoinder.html.WebAddressCompleter;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Submission;

/**
 * A reply as a program sends it; {@link Submission} has the limits.
 *
 * @param answers the number of the reply that is answered
 * @param notifyPreference whether its writer wants to be told of answers
 * @param revision of the article that its writer had before them
 */
public record NewReply(
        String comment,
        String name,
        String email,
        Optional<String> website,
        Optional<Long> answers,
        Optional<NotifyPreference> notifyPreference,
        Optional<Long> revision) {

    static NewReply read(JsonBody body) {
        var reply = new NewReply(
                body.text("comment"),
                body.text("name"),
                body.text("email"),
                body.optionalText("website"),
                body.optionalNumber("answers"),
                body.optionalChoice("notify", NotifyPreference.class),
                body.optionalNumber("revision"));
        body.check();
        return reply;
    }

    Submission to(String article) {
        return new Submission(
                article,
                answers.map(String::valueOf).orElse(""),
                comment,
                name,
                email,
                WebAddressCompleter.complete(website.orElse("")),
                "",
                notifyPreference.orElse(NotifyPreference.NOTHING),
                revision.filter(number -> number > 0 && number <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                        .orElse(0));
    }

    @Override
    public String toString() {
        return "NewReply[…]";
    }
}
