package org.rejoinder.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.commenter.Commenter;

/** What waits to be sent, as its reader would read it. */
@ApplicationScoped
@Transactional
public class Letterbox {

    @Inject
    private Outbox outbox;

    @PersistenceContext
    private EntityManager entities;

    /** Oldest first. */
    public List<MailMessage> of(Commenter commenter) {
        return read("select l from QueuedMail l where l.writer = :reader order by l.id", commenter);
    }

    public List<MailMessage> of(Account account) {
        return read("select l from QueuedMail l where l.account = :reader order by l.id", account);
    }

    private List<MailMessage> read(String query, Object reader) {
        return entities.createQuery(query, QueuedMail.class)
                .setParameter("reader", reader)
                .getResultStream()
                .map(outbox::read)
                .toList();
    }
}
