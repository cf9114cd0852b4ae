package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.SignedTokens;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/** The link that stops mails about answers and decisions. It names a reply by its number, never anybody's address. */
@ApplicationScoped
@Transactional
public class Unsubscription {

    private static final String KIND = "unsubscribe";

    /** A mail is kept for long, and its link had better work then, too. */
    private static final Duration GOOD_FOR = Duration.ofDays(3650);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SignedTokens signedTokens;

    @Inject
    private Replies replies;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    String addressFor(Reply followed) {
        return settings.site() + "/unsubscribe/"
                + signedTokens.issue(
                        KIND, String.valueOf(followed.id()), clock.instant().plus(GOOD_FOR));
    }

    public boolean isOpen(String ticket) {
        return about(ticket).isPresent();
    }

    private Optional<Long> about(String ticket) {
        return signedTokens.open(KIND, ticket, clock.instant()).map(Long::valueOf);
    }

    /** No more mails about this reply and answers to it; about one that is erased there are none anyway. */
    public void stopThis(String ticket) {
        about(ticket).flatMap(replies::forChange).ifPresent(reply -> {
            reply.notifyOfAnswers(NotifyPreference.NOTHING);
            reply.mailDecisions(false);
        });
    }

    /** No more mails about answers to anything this writer has left so far, nor about what is decided, now or later. */
    public void stopAll(String ticket) {
        about(ticket)
                .flatMap(replies::forChange)
                .filter(reply -> reply.writer() != null)
                .map(Reply::writer)
                .ifPresent(this::stopAll);
    }

    private void stopAll(Commenter writer) {
        writer.mailDecisions(false);
        entities.createQuery("update Reply r set r.notifyPreference = :nothing, r.decisionMailed = false"
                        + " where r.writer = :writer and (r.notifyPreference <> :nothing or r.decisionMailed = true)")
                .setParameter("nothing", NotifyPreference.NOTHING)
                .setParameter("writer", writer)
                .executeUpdate();
    }
}
