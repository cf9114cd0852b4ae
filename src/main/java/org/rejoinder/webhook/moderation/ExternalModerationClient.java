package org.rejoinder.webhook.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rejoinder.outbound.OutboundAnswer;
import org.rejoinder.screening.Signal;
import org.rejoinder.settings.Settings;
import org.rejoinder.webhook.SignedPost;
import org.rejoinder.webhook.WebhookTarget;

/** Asks once, for two seconds and no longer. */
@ApplicationScoped
class ExternalModerationClient {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long NANOS_IN_MILLI = 1_000_000;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private SignedPost post;

    protected ExternalModerationClient() {}

    @Inject
    ExternalModerationClient(Settings settings, Clock clock) {
        post = new SignedPost(settings.webhooks(), clock, PATIENCE, PATIENCE);
    }

    ExternalOpinion ask(WebhookTarget target, ExternalQuestion question) {
        long began = System.nanoTime();
        List<Signal> signals = List.of();
        String problem = null;
        try {
            signals = signals(post.send(target, question.message(), question.payload()));
        } catch (InvalidOpinionException e) {
            problem = e.getMessage();
        } catch (IOException e) {
            problem = SignedPost.problem(e);
        }
        return new ExternalOpinion(signals, (int) ((System.nanoTime() - began) / NANOS_IN_MILLI), problem);
    }

    private static List<Signal> signals(OutboundAnswer answer) throws InvalidOpinionException {
        if (answer.status() / HUNDRED != SUCCESS) {
            throw new InvalidOpinionException("It answered with status " + answer.status() + ".");
        }
        if (answer.cut()) {
            throw new InvalidOpinionException("Its answer is too long.");
        }
        return OpinionReader.read(answer.body());
    }
}
