package org.rejoinder.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.rejoinder.settings.Settings;

/**
 * Notes who is to be told of what, in the transaction of that: it is told if that happened, and only then. A paused endpoint is noted
 * for, too.
 */
@ApplicationScoped
@Transactional
class WebhookOutbox {

    /** Something is to be delivered. */
    record DeliveryNoted() {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<DeliveryNoted> noted;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void note(WebhookEvent event, WebhookSubject subject) {
        note(List.of(new WebhookFact(event, subject)));
    }

    void note(List<WebhookFact> facts) {
        List<WebhookEndpoint> endpoints = endpoints();
        boolean any = false;
        for (WebhookFact fact : endpoints.isEmpty() ? List.<WebhookFact>of() : facts) {
            List<WebhookEndpoint> wanting = endpoints.stream()
                    .filter(endpoint -> endpoint.wants(fact.event()))
                    .toList();
            if (!wanting.isEmpty()) {
                any = true;
                put(fact.event().type(), fact.subject(), wanting);
            }
        }
        if (any) {
            noted.fire(new DeliveryNoted());
        }
    }

    /** Something that did not happen, to show that an endpoint works. */
    void noteTest(WebhookEndpoint endpoint) {
        put("webhook.test", WebhookSubject.test(endpoint.id()), List.of(endpoint));
        noted.fire(new DeliveryNoted());
    }

    /** The same again, whatever became of it. */
    void noteAgain(WebhookDelivery delivery) {
        delivery.again(clock.instant());
        noted.fire(new DeliveryNoted());
    }

    private void put(String type, WebhookSubject subject, List<WebhookEndpoint> wanting) {
        WebhookMessage message =
                WebhookMessage.of(type, subject, settings.site().toString(), clock.instant());
        wanting.forEach(endpoint -> entities.persist(new WebhookDelivery(endpoint.id(), message, clock.instant())));
    }

    /** None of them is changed here, so that nothing else need be written first. */
    private List<WebhookEndpoint> endpoints() {
        return entities.createQuery("select e from WebhookEndpoint e order by e.id", WebhookEndpoint.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
