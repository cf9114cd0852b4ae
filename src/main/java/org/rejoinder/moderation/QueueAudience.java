package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.reply.Reply;

/** Who hears that something has happened to replies: those who see these replies in their queue, and nobody else. */
@ApplicationScoped
@Transactional
public class QueueAudience {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    /**
     * @param articles whose replies it happened to
     * @return the numbers of accounts, as they are now
     */
    public Set<Long> ofArticles(Collection<Long> articles) {
        Stream<Account> moderators = accounts.thatMay(Permission.MODERATE_REPLIES).stream();
        return Stream.concat(moderators, authorsOf(articles)).map(Account::id).collect(Collectors.toSet());
    }

    public Set<Long> ofReply(long number) {
        Reply reply = entities.find(Reply.class, number);
        return reply == null ? Set.of() : ofArticles(Set.of(reply.article().id()));
    }

    /** Everybody who may see any. */
    public Set<Long> everybody() {
        return Stream.of(Permission.MODERATE_REPLIES, Permission.ANSWER_ON_OWN_ARTICLES)
                .flatMap(permission -> accounts.thatMay(permission).stream())
                .map(Account::id)
                .collect(Collectors.toSet());
    }

    private Stream<Account> authorsOf(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return Stream.empty();
        }
        return entities.createQuery(
                        "select distinct w from Article a join a.author w where a.id in :articles", Account.class)
                .setParameter("articles", articles)
                .getResultStream()
                .filter(author -> author.may(Permission.ANSWER_ON_OWN_ARTICLES));
    }
}
