package org.rejoinder.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountDeleted;
import org.rejoinder.account.session.DeskSession;
import org.rejoinder.account.session.DeskSessions;
import org.rejoinder.settings.OpenIdSettings;
import org.rejoinder.settings.Settings;

/** Which account the provider means by whom: one identity of a provider, one account. */
@ApplicationScoped
@Transactional
public class ProviderLinks {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DeskSessions sessions;

    @Inject
    private Event<ProviderLinked> linked;

    @Inject
    private Event<ProviderUnlinked> unlinked;

    @Inject
    private Clock clock;

    private String issuer;

    protected ProviderLinks() {}

    @Inject
    ProviderLinks(Settings settings) {
        issuer = settings.openId().map(OpenIdSettings::issuer).orElse("");
    }

    /** The account's, with the provider of today. */
    public Optional<ProviderLink> of(long account) {
        return entities.createQuery(
                        "select l from ProviderLink l where l.account = :account and l.issuer = :issuer",
                        ProviderLink.class)
                .setParameter("account", account)
                .setParameter("issuer", issuer)
                .getResultStream()
                .findFirst();
    }

    Optional<ProviderLink> find(String identity) {
        return Optional.ofNullable(entities.find(ProviderLink.class, identity));
    }

    /** For who holds the account. */
    void link(long account, String identity) {
        entities.persist(new ProviderLink(identity, account, issuer, clock.instant()));
        linked.fire(new ProviderLinked(account));
    }

    /** Whoever came in by it elsewhere is signed out. */
    public void unlink(Account owner, DeskSession present) {
        of(owner.id()).ifPresent(link -> {
            entities.remove(link);
            sessions.endOthersOf(link.identity(), present);
            unlinked.fire(new ProviderUnlinked(owner.id()));
        });
    }

    void forget(@Observes AccountDeleted deleted) {
        entities.createQuery("delete from ProviderLink l where l.account = :account")
                .setParameter("account", deleted.account())
                .executeUpdate();
    }
}
