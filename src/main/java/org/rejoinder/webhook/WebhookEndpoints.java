package org.rejoinder.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.crypto.AesGcmCipher;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.SiteAuditor;
import org.rejoinder.settings.Settings;

/** Who is told of what happens here. Whoever may change the settings may change them; each change is in the audit. */
@ApplicationScoped
@Transactional
public class WebhookEndpoints {

    /** Each change of a reply is noted for all of them. */
    public static final int MOST = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteAuditor auditor;

    @Inject
    private WebhookOutbox outbox;

    @Inject
    private WebhookDeliveries deliveries;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private AesGcmCipher cipher;

    protected WebhookEndpoints() {}

    @Inject
    WebhookEndpoints(RootKey root) {
        cipher = new AesGcmCipher(root, "webhook secret");
    }

    public List<WebhookEndpoint> all() {
        return entities.createQuery("select e from WebhookEndpoint e order by e.id", WebhookEndpoint.class)
                .getResultList();
    }

    public Optional<WebhookEndpoint> with(long id) {
        return Optional.ofNullable(entities.find(WebhookEndpoint.class, id));
    }

    /** @throws InvalidWebhookException if it cannot be so */
    public WebhookEndpoint add(Account by, String url, Collection<WebhookEvent> events) {
        by.require(Permission.CHANGE_SETTINGS);
        if (all().size() >= MOST) {
            throw new InvalidWebhookException(InvalidWebhookException.Problem.TOO_MANY);
        }
        var endpoint = new WebhookEndpoint(clock.instant());
        endpoint.tell(address(url), some(events));
        entities.persist(endpoint);
        renewSecret(endpoint, clock.instant());
        auditor.webhookChanged(by, AuditAction.WEBHOOK_ADDED, endpoint.url().getHost());
        return endpoint;
    }

    /** @throws InvalidWebhookException if it cannot be so */
    public boolean change(Account by, long id, String url, Collection<WebhookEvent> events) {
        URI address = address(url);
        some(events);
        return change(by, id, AuditAction.WEBHOOK_CHANGED, (endpoint, now) -> endpoint.tell(address, events));
    }

    public boolean pause(Account by, long id) {
        return change(by, id, AuditAction.WEBHOOK_PAUSED, (endpoint, now) -> endpoint.pause(PauseReason.BY_HAND, now));
    }

    /** What has been noted meanwhile is delivered now. */
    public boolean resume(Account by, long id) {
        return change(by, id, AuditAction.WEBHOOK_RESUMED, WebhookEndpoint::resume);
    }

    /**
     * The former one is good for another day.
     *
     * @throws FormerSecretException before that is over
     */
    public boolean renewSecret(Account by, long id) {
        return change(by, id, AuditAction.WEBHOOK_SECRET_NEW, this::renewSecret);
    }

    private void renewSecret(WebhookEndpoint endpoint, Instant now) {
        endpoint.formerSecretUntil(now).ifPresent(until -> {
            throw new FormerSecretException(until);
        });
        endpoint.secure(cipher.seal(WebhookSecret.next().text(), owner(endpoint)), now);
    }

    /** With all that waits for it. */
    public boolean remove(Account by, long id) {
        return change(by, id, AuditAction.WEBHOOK_REMOVED, (endpoint, now) -> entities.remove(endpoint));
    }

    private boolean change(Account by, long id, AuditAction action, BiConsumer<WebhookEndpoint, Instant> change) {
        by.require(Permission.CHANGE_SETTINGS);
        WebhookEndpoint endpoint = entities.find(WebhookEndpoint.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (endpoint == null) {
            return false;
        }
        change.accept(endpoint, clock.instant());
        auditor.webhookChanged(by, action, endpoint.url().getHost());
        return true;
    }

    /** For whoever sets up the receiver. */
    public Optional<String> secretOf(Account by, long id) {
        by.require(Permission.CHANGE_SETTINGS);
        return with(id).map(endpoint -> cipher.open(endpoint.secret(), owner(endpoint)));
    }

    public boolean test(Account by, long id) {
        by.require(Permission.CHANGE_SETTINGS);
        Optional<WebhookEndpoint> endpoint = with(id);
        endpoint.ifPresent(outbox::noteTest);
        return endpoint.isPresent();
    }

    /** @return false if there is no such delivery any more */
    public boolean sendAgain(Account by, long id, long delivery) {
        by.require(Permission.CHANGE_SETTINGS);
        Optional<WebhookDelivery> known = deliveries.of(id, delivery);
        known.ifPresent(outbox::noteAgain);
        return known.isPresent();
    }

    Optional<WebhookTarget> target(long id) {
        Instant now = clock.instant();
        return with(id).map(endpoint -> new WebhookTarget(
                endpoint.url(),
                Stream.concat(Stream.of(endpoint.secret()), endpoint.formerSecret(now).stream())
                        .map(secret -> new WebhookSecret(cipher.open(secret, owner(endpoint))))
                        .toList()));
    }

    private static String owner(WebhookEndpoint endpoint) {
        return "webhook " + endpoint.id();
    }

    private static Collection<WebhookEvent> some(Collection<WebhookEvent> events) {
        if (events.isEmpty()) {
            throw new InvalidWebhookException(InvalidWebhookException.Problem.NO_EVENTS);
        }
        return events;
    }

    private URI address(String typed) {
        return WebhookUrl.parse(typed, !settings.webhooks().isEmpty());
    }
}
