package org.rejoinder.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;

/**
 * Delivers what is due: at once when it is noted, and every few seconds what had to wait. Each lane of each endpoint goes on by
 * itself, so that who answers slowly holds up nobody else.
 */
@ApplicationScoped
class WebhookDispatchJob {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final LocalTime NIGHT = LocalTime.of(3, 15);

    /** After which nothing more of what was taken up is begun: another node may take it soon. */
    private static final Duration LONGEST_CHUNK = Duration.ofSeconds(45);

    @Inject
    private WebhookDeliveries deliveries;

    @Inject
    private WebhookEndpoints endpoints;

    @Inject
    private WebhookSender sender;

    @Inject
    private BackgroundJobs jobs;

    private BackgroundJob dispatch;

    /** Lanes that this node is at. */
    private final Set<WebhookDeliveries.Lane> running = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void prepare() {
        dispatch = jobs.every("dispatch of webhooks", PAUSE, PAUSE, this::dispatch);
        jobs.daily("removal of old webhook deliveries", NIGHT, deliveries::forgetOld);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        dispatch.requestWithin(PAUSE);
    }

    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhookOutbox.DeliveryNoted noted) {
        dispatch.request();
    }

    void dispatch() {
        for (WebhookDeliveries.Lane lane : deliveries.due()) {
            if (running.add(lane)) {
                jobs.once("webhooks of endpoint " + lane.endpoint(), () -> deliverAll(lane));
            }
        }
    }

    private void deliverAll(WebhookDeliveries.Lane lane) {
        try {
            long began = System.nanoTime();
            while (deliverSome(lane)) {
                // As long a rest as the work took: who waits for a page finds a core that is free
                LockSupport.parkNanos(System.nanoTime() - began);
                began = System.nanoTime();
            }
        } finally {
            running.remove(lane);
        }
    }

    /** @return whether there may be more that is taken now */
    private boolean deliverSome(WebhookDeliveries.Lane lane) {
        Optional<WebhookTarget> target = endpoints.target(lane.endpoint());
        List<WebhookDelivery> claimed = target.isPresent() ? deliveries.claim(lane) : List.of();
        if (claimed.isEmpty()) {
            return false;
        }
        Map<Long, WebhookAnswer> answers = new HashMap<>();
        try {
            deliver(target.get(), claimed, answers);
        } finally {
            deliveries.tried(lane.endpoint(), claimed, answers);
        }
        return true;
    }

    /** One after another: none behind one of the same subject that failed, and none any more once nobody takes anything. */
    private void deliver(WebhookTarget target, List<WebhookDelivery> claimed, Map<Long, WebhookAnswer> answers) {
        long end = System.nanoTime() + LONGEST_CHUNK.toNanos();
        Set<String> failed = new HashSet<>();
        for (WebhookDelivery delivery : claimed) {
            if (System.nanoTime() - end > 0) {
                return;
            }
            if (failed.contains(delivery.subject())) {
                continue;
            }
            WebhookAnswer answer = sender.send(target, delivery);
            answers.put(delivery.id(), answer);
            if (!answer.isTaken()) {
                failed.add(delivery.subject());
            }
            if (!answer.isTaken() && !answer.isAboutMessage()) {
                return;
            }
        }
    }
}
