package org.rejoinder.webhook;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an endpoint can ask to be told of. */
public enum WebhookEvent {
    /** It waits for a decision, be it new or again. */
    REPLY_HELD("reply.held"),
    REPLY_PUBLISHED("reply.published"),
    /** Anything else of a reply: rejected, spam, withdrawn, edited, erased. */
    REPLY_CHANGED("reply.changed"),
    /** Readers get a new text, the first one as well. */
    ARTICLE_PUBLISHED("article.published"),
    ARTICLE_CORRECTED("article.corrected"),
    /** Readers get it no more: it was unpublished or retracted. */
    ARTICLE_UNPUBLISHED("article.unpublished"),
    /** A decision about many replies is done, or undone. */
    BATCH_DONE("batch.done"),
    BRAKE_ON("brake.on"),
    BRAKE_OFF("brake.off");

    private final String type;

    WebhookEvent(String type) {
        this.type = type;
    }

    /** As receivers read it. */
    public String type() {
        return type;
    }

    public static Optional<WebhookEvent> of(String type) {
        return Arrays.stream(values()).filter(each -> each.type.equals(type)).findFirst();
    }

    static String written(Collection<WebhookEvent> events) {
        return events.stream().sorted().map(WebhookEvent::type).collect(Collectors.joining(" "));
    }

    /** What no version knows any more is left out. */
    static Set<WebhookEvent> read(String written) {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        Arrays.stream(written.split(" ")).map(WebhookEvent::of).forEach(each -> each.ifPresent(events::add));
        return events;
    }
}
