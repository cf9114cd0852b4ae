package org.rejoinder.reader.websub;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.background.RetryPolicy;

/** That a hub is to be told of a change of a feed, its topic (WebSub, section 2), and has perhaps not taken it yet. */
@Entity
@Table(name = "feed_notification")
class FeedNotification {

    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofSeconds(15), Duration.ofHours(1), Duration.ofDays(1));

    /** Longer than a hub can let itself be waited for, with {@link FeedNotifications#MOST} calls. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feed_notification")
    @SequenceGenerator(name = "feed_notification", sequenceName = "feed_notification_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private String topic;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(nullable = false)
    private int tries;

    @Column(name = "next_try_at", nullable = false)
    private Instant nextTryAt;

    protected FeedNotification() {}

    /** @param topic the path of the feed on this site */
    FeedNotification(String topic, Instant now) {
        this.topic = topic;
        changedAt = now;
        nextTryAt = now;
    }

    Long id() {
        return id;
    }

    String topic() {
        return topic;
    }

    /** The hub is being told, and is told again if nobody has said by then what became of it: the process has ended. */
    void claim(Instant now) {
        nextTryAt = now.plus(CLAIMED_FOR);
    }

    /** @return false if it is given up */
    boolean failed(Instant now) {
        Optional<Instant> next = RETRIES.next(changedAt, tries, now);
        tries++;
        next.ifPresent(then -> nextTryAt = then);
        return next.isPresent();
    }
}
