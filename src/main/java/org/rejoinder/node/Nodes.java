package org.rejoinder.node;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.background.FailureLog;
import org.rejoinder.settings.Settings;

/**
 * The processes that run on this database, seen by one of them. On the embedded database, which takes one process, there is
 * nothing to see: this one is up to date and the first at all times.
 */
@ApplicationScoped
public class Nodes {

    private static final Logger LOG = Logger.getLogger(Nodes.class.getName());

    /** Until the lease of whoever does not hear is over, and that is seen. */
    private static final Duration LONGEST_WAIT = Lease.LENGTH.plusMillis(500);

    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private static final int SECONDS = 1;

    @Inject
    private Settings settings;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Event<ContentChanged> changed;

    @Inject
    private Event<NewsHeard> heard;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:app/rejoinder")
    private DataSource database;

    private final AcknowledgementTimes times = new AcknowledgementTimes();
    private final Membership membership = new Membership();
    private final AtomicReference<NodeState> state = new AtomicReference<>(NodeState.HEARS);
    private final AtomicBoolean trying = new AtomicBoolean();
    private final CountDownLatch left = new CountDownLatch(1);

    private boolean shared;
    private FailureLog log;
    private volatile boolean begun;
    private volatile boolean ending;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        shared = settings.database().isPostgresql();
        log = new FailureLog("This node does not hear of others; it makes each page anew", clock);
        if (shared) {
            jobs.always("rejoinder node", this::run);
        }
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        ending = true;
        try {
            if (begun && !left.await(SECONDS, TimeUnit.SECONDS)) {
                LOG.fine("The row of this node is left to the others");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this node has heeded every commit, wherever it was made, that was finished before now. */
    public boolean isUpToDate() {
        return !shared || membership.lease().isHeld();
    }

    /** Whether there is no database to be asked: whatever is known here is all there is. */
    public boolean isCutOff() {
        return state.get() == NodeState.CUT_OFF;
    }

    /** Whether nobody else is there. */
    public boolean isAlone() {
        return !shared || membership.isAlone();
    }

    /** For what one of them does for all; should two believe it for a moment, what they do must bear that. */
    public boolean isFirst() {
        return !shared || membership.isFirst();
    }

    public NodeState state() {
        return state.get();
    }

    /** How many are live, with this one. */
    public int live() {
        return membership.others().size() + 1;
    }

    /** For how long it may still believe that it has heard everything; 0 once it may not. */
    public Duration leaseLeft() {
        return shared ? membership.lease().left() : Lease.LENGTH;
    }

    /** What those who committed have waited for others. */
    public AcknowledgementTimes acknowledgementTimes() {
        return times;
    }

    /** Of this process, as long as it lives. */
    String id() {
        return membership.id();
    }

    /** Others are expected to acknowledge it. */
    NodeMessage message(Collection<String> names) {
        return NodeMessage.change(membership.id(), membership.expect(), names);
    }

    /**
     * Tells all others within a moment, outside of every transaction, and perhaps not at all: no more than is good to know.
     *
     * @param subject one word, by which whoever is interested knows it
     * @param words of one line each
     */
    public void tellNews(String subject, Collection<String> words) {
        if (!isAlone()) {
            membership
                    .news()
                    .add(words.stream()
                            .map(each -> NewsHeard.worded(subject, each))
                            .toList());
        }
    }

    void tellLater(NodeMessage message) {
        membership.untold().add(message);
    }

    void giveUp(NodeMessage message) {
        membership.acknowledgements().forget(message.number());
    }

    /** Until every node that is live has heeded it. While this one starts nobody waits for its answer. */
    void await(NodeMessage message) {
        long began = System.nanoTime();
        boolean isHeeded = !begun
                || membership
                        .acknowledgements()
                        .await(
                                message.number(),
                                heard -> membership.lease().isHeld() && heard.containsAll(membership.others()),
                                LONGEST_WAIT);
        giveUp(message);
        times.add(Duration.ofNanos(System.nanoTime() - began), isHeeded);
        if (!isHeeded) {
            LOG.warning("It is not certain that other nodes have heard of a change; they may show it a moment later");
        }
    }

    private void run() {
        begun = true;
        try (NodeConnection connection = NodeConnection.open(settings.database())) {
            state.set(NodeState.HEARS);
            var session = new NodeSession(connection, membership, changed::fire, heard::fire);
            boolean isMember = session.join(ManagementFactory.getRuntimeMXBean().getName());
            while (isMember && !ending) {
                isMember = session.turn();
            }
            if (ending) {
                session.leave();
            }
        } catch (SQLException e) {
            lost(e);
        }
        if (ending) {
            left.countDown();
        }
    }

    /** Without a connection there may be no database, or only no connection: who has one from the pool can ask. */
    private void lost(SQLException reason) {
        if (ending) {
            return;
        }
        log.failed(reason);
        state.compareAndSet(NodeState.HEARS, NodeState.CUT_OFF);
        if (trying.compareAndSet(false, true)) {
            jobs.once("search for the database", this::tryDatabase);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    private void tryDatabase() {
        try (var connection = database.getConnection()) {
            found(connection.isValid(SECONDS));
        } catch (SQLException e) {
            found(false);
        } finally {
            trying.set(false);
        }
    }

    private void found(boolean database) {
        state.updateAndGet(now -> now == NodeState.HEARS ? now : database ? NodeState.DEAF : NodeState.CUT_OFF);
    }
}
