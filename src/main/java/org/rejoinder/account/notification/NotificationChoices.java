package org.rejoinder.account.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountDeleted;

/** Of what everybody who works here wants mail, and when. */
@ApplicationScoped
@Transactional
public class NotificationChoices {

    @PersistenceContext
    private EntityManager entities;

    /** About every kind, whether or not it can concern this account. */
    public Map<NotificationKind, NotificationTiming> of(Account account) {
        Map<NotificationKind, NotificationTiming> all = new EnumMap<>(NotificationKind.class);
        for (NotificationKind kind : NotificationKind.values()) {
            all.put(kind, kind.usual());
        }
        entities.createQuery("select c from NotificationChoice c where c.account = :account", NotificationChoice.class)
                .setParameter("account", account.id())
                .getResultList()
                .forEach(choice -> all.put(choice.kind(), choice.timing()));
        return all;
    }

    /** By the number of the account; in one query, however many they are. */
    public Map<Long, NotificationTiming> of(NotificationKind kind, Collection<Account> accounts) {
        Map<Long, NotificationTiming> all = new HashMap<>();
        accounts.forEach(account -> all.put(account.id(), kind.usual()));
        if (!all.isEmpty()) {
            entities.createQuery(
                            "select c from NotificationChoice c where c.kind = :kind and c.account in :accounts",
                            NotificationChoice.class)
                    .setParameter("kind", kind)
                    .setParameter("accounts", List.copyOf(all.keySet()))
                    .getResultList()
                    .forEach(choice -> all.put(choice.account(), choice.timing()));
        }
        return all;
    }

    /** What is not named stays as it was. */
    public void choose(Account owner, Map<NotificationKind, NotificationTiming> chosen) {
        // Of two forms that are sent at one moment the second waits here, and finds the rows of the first
        entities.find(Account.class, owner.id(), LockModeType.PESSIMISTIC_WRITE);
        chosen.forEach((kind, timing) -> {
            var key = new NotificationChoice.Key(owner.id(), kind);
            NotificationChoice known = entities.find(NotificationChoice.class, key);
            if (known == null) {
                entities.persist(new NotificationChoice(owner.id(), kind, timing));
            } else {
                known.change(timing);
            }
        });
    }

    void forget(@Observes AccountDeleted deleted) {
        entities.createQuery("delete from NotificationChoice c where c.account = :account")
                .setParameter("account", deleted.account())
                .executeUpdate();
    }
}
