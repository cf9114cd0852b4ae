package org.rejoinder.webhook.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.branding.SiteVersion;
import org.rejoinder.crypto.AesGcmCipher;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.SiteAuditor;
import org.rejoinder.settings.Settings;
import org.rejoinder.webhook.FormerSecretException;
import org.rejoinder.webhook.PauseReason;
import org.rejoinder.webhook.WebhookSecret;
import org.rejoinder.webhook.WebhookTarget;
import org.rejoinder.webhook.WebhookUrl;

/** Who is asked about held replies. Whoever may change the settings may change that; each change is in the audit. */
@ApplicationScoped
@Transactional
public class ExternalModeration {

    /** Somebody wants to see what it answers. */
    record TestWanted() {}

    private static final String OWNER = "external moderator";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteAuditor auditor;

    @Inject
    private Event<TestWanted> tests;

    @Inject
    private SiteVersion siteVersion;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private AesGcmCipher cipher;

    protected ExternalModeration() {}

    @Inject
    ExternalModeration(RootKey root) {
        cipher = new AesGcmCipher(root, "external moderation secret");
    }

    public Optional<ExternalModerator> moderator() {
        return Optional.ofNullable(entities.find(ExternalModerator.class, ExternalModerator.NUMBER));
    }

    /**
     * With a secret of its own, if there was none before.
     *
     * @throws org.rejoinder.webhook.InvalidWebhookException if that is no address
     */
    public void set(Account by, String url) {
        by.require(Permission.CHANGE_SETTINGS);
        URI address = WebhookUrl.parse(url, !settings.webhooks().isEmpty());
        Optional<ExternalModerator> known = locked();
        known.ifPresent(moderator -> moderator.moveTo(address));
        if (known.isEmpty()) {
            var moderator = new ExternalModerator(address);
            renewSecret(moderator, clock.instant());
            entities.persist(moderator);
        }
        changed(by, AuditAction.EXTERNAL_SET, address);
    }

    /** Readers are told on the privacy page that their replies are shown to somebody. */
    private void changed(Account by, AuditAction action, URI address) {
        auditor.webhookChanged(by, action, address.getHost());
        siteVersion.note();
    }

    public boolean pause(Account by) {
        return change(by, AuditAction.EXTERNAL_PAUSED, (moderator, now) -> moderator.pause(PauseReason.BY_HAND, now));
    }

    /** What came in meanwhile is not asked about. */
    public boolean resume(Account by) {
        return change(by, AuditAction.EXTERNAL_RESUMED, (moderator, now) -> moderator.resume());
    }

    /**
     * The former one is good for another day.
     *
     * @throws FormerSecretException before that is over
     */
    public boolean renewSecret(Account by) {
        return change(by, AuditAction.EXTERNAL_SECRET_NEW, this::renewSecret);
    }

    private void renewSecret(ExternalModerator moderator, Instant now) {
        moderator.formerSecretUntil(now).ifPresent(until -> {
            throw new FormerSecretException(until);
        });
        moderator.secure(cipher.seal(WebhookSecret.next().text(), OWNER), now);
    }

    /** What it has said stays with the replies. */
    public boolean remove(Account by) {
        return change(by, AuditAction.EXTERNAL_REMOVED, (moderator, now) -> entities.remove(moderator));
    }

    private boolean change(Account by, AuditAction action, BiConsumer<ExternalModerator, Instant> change) {
        by.require(Permission.CHANGE_SETTINGS);
        Optional<ExternalModerator> known = locked();
        known.ifPresent(moderator -> {
            change.accept(moderator, clock.instant());
            changed(by, action, moderator.url());
        });
        return known.isPresent();
    }

    private Optional<ExternalModerator> locked() {
        return Optional.ofNullable(
                entities.find(ExternalModerator.class, ExternalModerator.NUMBER, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For whoever sets up the receiver. */
    public Optional<String> secretOf(Account by) {
        by.require(Permission.CHANGE_SETTINGS);
        return moderator().map(moderator -> cipher.open(moderator.secret(), OWNER));
    }

    /** Asks about no reply, and also one that is paused or left alone. */
    public boolean test(Account by) {
        by.require(Permission.CHANGE_SETTINGS);
        boolean known = moderator().isPresent();
        if (known) {
            tests.fire(new TestWanted());
        }
        return known;
    }

    /** Where to ask; empty if nobody is to be asked now. */
    /** Whether it is asked about what comes in, and nobody has paused that. */
    public boolean isAsking() {
        return moderator().filter(known -> known.pausedAt().isEmpty()).isPresent();
    }

    Optional<WebhookTarget> ready() {
        return moderator().filter(known -> known.isReady(clock.instant())).map(this::target);
    }

    Optional<WebhookTarget> anyway() {
        return moderator().map(this::target);
    }

    private WebhookTarget target(ExternalModerator moderator) {
        return new WebhookTarget(
                moderator.url(),
                Stream.concat(Stream.of(moderator.secret()), moderator.formerSecret(clock.instant()).stream())
                        .map(secret -> new WebhookSecret(cipher.open(secret, OWNER)))
                        .toList());
    }

    void tried(ExternalOpinion opinion) {
        locked().ifPresent(moderator -> moderator.tried(opinion.problem(), opinion.millis(), clock.instant()));
    }
}
