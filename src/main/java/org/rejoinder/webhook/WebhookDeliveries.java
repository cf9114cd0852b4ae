package org.rejoinder.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be delivered, what became of it, and for how long that is known. */
@ApplicationScoped
@Transactional
public class WebhookDeliveries {

    /** That are taken up together. */
    static final int CHUNK = 50;

    /** That are shown of an endpoint. */
    private static final int SHOWN = 100;

    private static final Duration KEPT = Duration.ofDays(7);

    /** Deliveries that go out one after another. */
    record Lane(long endpoint, int number) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PausedWebhookMailer mailer;

    @Inject
    private Clock clock;

    /** Those in which something is due, of endpoints that are told something now. */
    List<Lane> due() {
        return entities.createQuery(
                        "select distinct d.endpoint, d.lane from WebhookDelivery d, WebhookEndpoint e"
                                + " where e.id = d.endpoint and d.nextTryAt <= :now and e.pausedAt is null"
                                + " and (e.waitUntil is null or e.waitUntil <= :now)",
                        Object[].class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(row -> new Lane((Long) row[0], (Integer) row[1]))
                .toList();
    }

    /**
     * The next of a lane, oldest first. None before which one of the same subject waits; and for a while nobody else takes them:
     * who takes some holds the endpoint, so that another node sees what is taken.
     */
    List<WebhookDelivery> claim(Lane lane) {
        Instant now = clock.instant();
        WebhookEndpoint endpoint = locked(lane.endpoint());
        if (endpoint == null || !endpoint.isReady(now)) {
            return List.of();
        }
        List<WebhookDelivery> due = entities.createQuery(
                        "select d from WebhookDelivery d where d.endpoint = :endpoint and d.lane = :lane"
                                + " and d.nextTryAt <= :now and not exists (select b.id from WebhookDelivery b"
                                + " where b.endpoint = d.endpoint and b.subject = d.subject and b.id < d.id"
                                + " and b.nextTryAt > :now) order by d.id",
                        WebhookDelivery.class)
                .setParameter("endpoint", lane.endpoint())
                .setParameter("lane", lane.number())
                .setParameter("now", now)
                .setMaxResults(CHUNK)
                .getResultList();
        due.forEach(delivery -> delivery.claim(now));
        return due;
    }

    /** @param answers by the numbers of what was tried; what else was taken up waits on */
    void tried(long number, List<WebhookDelivery> claimed, Map<Long, WebhookAnswer> answers) {
        Instant now = clock.instant();
        WebhookEndpoint endpoint = locked(number);
        for (WebhookDelivery each : claimed) {
            WebhookDelivery delivery = entities.find(WebhookDelivery.class, each.id());
            WebhookAnswer answer = answers.get(each.id());
            if (delivery != null && endpoint != null && answer != null) {
                tried(endpoint, delivery, answer, now);
            } else if (delivery != null) {
                delivery.release(now);
            }
        }
    }

    private void tried(WebhookEndpoint endpoint, WebhookDelivery delivery, WebhookAnswer answer, Instant now) {
        entities.persist(new WebhookAttempt(delivery, answer, now));
        boolean goesOn = delivery.tried(answer, endpoint.resumedAt(), now);
        if (answer.isTaken()) {
            endpoint.answered();
        } else if (!answer.isAboutMessage()) {
            endpoint.failed(answer.retryAfter(), now);
        }
        if (endpoint.pausedAt().isEmpty() && (answer.isGone() || !goesOn)) {
            endpoint.pause(answer.isGone() ? PauseReason.GONE : PauseReason.FAILING, now);
            mailer.tell(endpoint);
        }
    }

    private WebhookEndpoint locked(long endpoint) {
        return entities.find(WebhookEndpoint.class, endpoint, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The last ones of an endpoint, newest first. */
    public List<WebhookDelivery> lastOf(long endpoint) {
        return entities.createQuery(
                        "select d from WebhookDelivery d where d.endpoint = :endpoint order by d.id desc",
                        WebhookDelivery.class)
                .setParameter("endpoint", endpoint)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Every answer to these, by the numbers of the deliveries, oldest first. */
    public Map<Long, List<WebhookAttempt>> attemptsOf(List<WebhookDelivery> shown) {
        return shown.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select a from WebhookAttempt a where a.delivery in :ids order by a.id",
                                WebhookAttempt.class)
                        .setParameter(
                                "ids", shown.stream().map(WebhookDelivery::id).toList())
                        .getResultStream()
                        .collect(Collectors.groupingBy(WebhookAttempt::delivery));
    }

    /** How many wait, by the endpoint that they wait for. */
    public Map<Long, Long> waiting() {
        return entities.createQuery(
                        "select d.endpoint, count(d) from WebhookDelivery d where d.nextTryAt is not null group by d.endpoint",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** When what has waited longest to be delivered was noted. */
    public Optional<Instant> oldestWaiting() {
        return entities.createQuery(
                        "select d.notedAt from WebhookDelivery d where d.nextTryAt is not null order by d.notedAt",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<WebhookDelivery> of(long endpoint, long number) {
        return Optional.ofNullable(entities.find(WebhookDelivery.class, number, LockModeType.PESSIMISTIC_WRITE))
                .filter(delivery -> delivery.endpoint() == endpoint);
    }

    /** What was noted long ago, whatever became of it, and what belongs to no endpoint. */
    void forgetOld() {
        entities.createQuery("delete from WebhookDelivery d where d.notedAt < :limit"
                        + " or d.endpoint not in (select e.id from WebhookEndpoint e)")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
        entities.createQuery(
                        "delete from WebhookAttempt a where a.delivery not in (select d.id from WebhookDelivery d)")
                .executeUpdate();
    }
}
