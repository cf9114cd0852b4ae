package org.rejoinder.node;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells every node what a transaction makes untrue: with its commit, once for all of it, and before whoever committed goes on.
 * Where nobody else is there nothing is told.
 */
@ApplicationScoped
public class ContentChanges {

    private static final String OF_THIS_TRANSACTION = ContentChanges.class.getName();

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Nodes nodes;

    @Inject
    private Event<ContentChanged> changed;

    /** Part of the transaction of the change. */
    public void note(Collection<String> names) {
        if (transactions.getRollbackOnly()) {
            return;
        }
        var change = (Change) transactions.getResource(OF_THIS_TRANSACTION);
        if (change == null) {
            change = new Change();
            transactions.putResource(OF_THIS_TRANSACTION, change);
            transactions.registerInterposedSynchronization(change);
        }
        change.add(names);
    }

    /** On the connection of the transaction: another one would tell of it before it is committed. */
    private void tell(NodeMessage message) {
        try {
            NodeConnection.tell(entities.unwrap(Connection.class), message);
        } catch (SQLException e) {
            throw new IllegalStateException("Other nodes cannot be told of a change", e);
        }
    }

    private final class Change implements Synchronization {

        private final Set<String> names = new TreeSet<>();
        private final List<NodeMessage> told = new ArrayList<>();

        /** While nobody else was there. */
        private boolean isUntold;

        void add(Collection<String> more) {
            if (!names.addAll(more)) {
                return;
            }
            if (nodes.isAlone()) {
                isUntold = true;
            } else {
                NodeMessage message = nodes.message(more);
                told.add(message);
                tell(message);
            }
        }

        @Override
        public void beforeCompletion() {
            // told already
        }

        /** What was not committed is forgotten as well: nobody knows what became of a commit that was broken off. */
        @Override
        public void afterCompletion(int status) {
            changed.fire(new ContentChanged(Set.copyOf(names), false));
            if (status == Status.STATUS_ROLLEDBACK) {
                told.forEach(nodes::giveUp);
                return;
            }
            if (isUntold && !nodes.isAlone()) {
                // Somebody has come meanwhile
                NodeMessage late = nodes.message(names);
                told.add(late);
                nodes.tellLater(late);
            }
            told.forEach(nodes::await);
        }
    }
}
