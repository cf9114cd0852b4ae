package org.rejoinder.node;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One node for as long as its connection lasts. One thread does it all in this order: hear, heed, acknowledge, renew. So a lease
 * that is held says that everything was heeded which was told before it was renewed.
 */
final class NodeSession {

    private static final Logger LOG = Logger.getLogger(NodeSession.class.getName());

    private static final long HEARTBEAT_NANOS = Duration.ofMillis(500).toNanos();

    /** Until it is looked whether somebody waits in vain. */
    private static final int MOMENT_MILLIS = 100;

    private final NodeConnection connection;
    private final Membership membership;
    private final Consumer<ContentChanged> heed;
    private final Consumer<NewsHeard> listener;

    private boolean joined;
    private long renewedAt;

    NodeSession(
            NodeConnection connection,
            Membership membership,
            Consumer<ContentChanged> heed,
            Consumer<NewsHeard> listener) {
        this.connection = connection;
        this.membership = membership;
        this.heed = heed;
        this.listener = listener;
    }

    /**
     * Announces this node. It counts as up to date once each of the others has said that it will wait for it, and with
     * nothing that was made before.
     *
     * @return false if it took so long that it has to be done again
     */
    boolean join(String name) throws SQLException {
        membership.lease().end();
        long number = membership.expect();
        try {
            renewedAt = System.nanoTime();
            connection.join(membership.id(), name, NodeMessage.join(membership.id(), number));
            membership.see(connection.all());
            while (!membership.acknowledgements().isHeardBy(membership.others(), number)) {
                if (!turn()) {
                    return false;
                }
            }
        } finally {
            membership.acknowledgements().forget(number);
        }
        if (!membership.others().isEmpty()) {
            LOG.log(Level.INFO, "This node ({0}) agrees with {1} others on this database", new Object[] {
                name, membership.others().size()
            });
        }
        joined = true;
        return renew();
    }

    /** @return false if this node has to join anew */
    boolean turn() throws SQLException {
        List<NodeMessage> messages = connection.receive(MOMENT_MILLIS);
        handle(messages);
        for (NodeMessage late = membership.untold().poll();
                late != null;
                late = membership.untold().poll()) {
            connection.tell(late);
        }
        for (NodeMessage news :
                NodeMessage.news(membership.id(), membership.news().take())) {
            connection.tell(news);
        }
        boolean isDue = System.nanoTime() - renewedAt >= HEARTBEAT_NANOS;
        boolean isVain = messages.isEmpty() && membership.acknowledgements().isAnyExpected();
        return !isDue && !isVain || renew();
    }

    private boolean renew() throws SQLException {
        long sentAt = System.nanoTime();
        if (!connection.renew(membership.id())) {
            return false;
        }
        connection.removeDead(membership.id());
        if (membership.see(connection.all())) {
            // What it committed last it may not have told
            heed.accept(ContentChanged.everything());
        }
        handle(connection.received());
        renewedAt = sentAt;
        if (joined) {
            if (!membership.lease().isHeld()) {
                heed.accept(ContentChanged.everything());
            }
            membership.lease().renew(sentAt);
            membership.acknowledgements().lookAgain();
        }
        return true;
    }

    private void handle(List<NodeMessage> messages) throws SQLException {
        List<NodeMessage> heeded = new ArrayList<>();
        for (NodeMessage message : messages) {
            if (!message.sender().equals(membership.id()) && heeds(message)) {
                heeded.add(message);
            }
        }
        for (NodeMessage message : heeded) {
            connection.tell(message.acknowledgedBy(membership.id()));
        }
    }

    /** @return whether its sender waits to be told */
    private boolean heeds(NodeMessage message) {
        switch (message.kind()) {
            case CHANGE -> heed.accept(new ContentChanged(message.names(), true));
            case JOIN -> welcome(message.sender());
            case NEWS -> {
                listener.accept(new NewsHeard(message.names()));
                return false;
            }
            case ACKNOWLEDGEMENT -> {
                if (message.to().equals(membership.id())) {
                    membership.acknowledgements().acknowledge(message.number(), message.sender());
                }
                return false;
            }
        }
        return true;
    }

    /** Whoever was alone may have kept what only one may keep. */
    private void welcome(String other) {
        boolean wasAlone = membership.others().isEmpty();
        membership.add(other);
        if (wasAlone) {
            heed.accept(ContentChanged.everything());
        }
    }

    void leave() throws SQLException {
        membership.lease().end();
        connection.leave(membership.id());
    }
}
