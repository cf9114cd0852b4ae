package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.account.PermissionDeniedException;

/** Keeps the rules of the newsroom. */
@ApplicationScoped
@Transactional
public class PublishingSettingsService {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<PublishingSettingsChanged> set;

    public PublishingSettings rules() {
        return entities.find(PublishingSettings.class, PublishingSettings.ONLY);
    }

    /**
     * @param shownVersion of the rules that were shown
     * @throws PermissionDeniedException if this account may not
     * @throws StaleArticleException if somebody else has set them since
     */
    public void set(Account by, int shownVersion, boolean authorsPublish, ZoneId timeZone) {
        by.require(Permission.CHANGE_SETTINGS);
        PublishingSettings rules =
                entities.find(PublishingSettings.class, PublishingSettings.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (rules.version() != shownVersion) {
            throw new StaleArticleException();
        }
        entities.lock(rules, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        rules.set(authorsPublish, timeZone);
        set.fire(new PublishingSettingsChanged());
    }
}
