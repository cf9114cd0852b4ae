package org.rejoinder.pagecache.cdn;

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

/** That the network is to let go of every page with this key, and has perhaps not been told yet. */
@Entity
@Table(name = "cdn_purge")
class Purge {

    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(1));

    /** By then a page that was asked for before the change has arrived. */
    private static final Duration ONCE_MORE_AFTER = Duration.ofSeconds(10);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cdn_purge")
    @SequenceGenerator(name = "cdn_purge", sequenceName = "cdn_purge_seq", allocationSize = 50)
    private Long id;

    @Column(name = "surrogate_key", nullable = false)
    private String key;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "is_again", nullable = false)
    private boolean again;

    @Column(nullable = false)
    private int tries;

    @Column(name = "next_try_at", nullable = false)
    private Instant nextTryAt;

    protected Purge() {}

    Purge(String key, Instant now) {
        this.key = key;
        changedAt = now;
        nextTryAt = now;
    }

    Long id() {
        return id;
    }

    String key() {
        return key;
    }

    /** @return whether it is done with */
    boolean told(Instant now) {
        if (again) {
            return true;
        }
        again = true;
        tries = 0;
        nextTryAt = now.plus(ONCE_MORE_AFTER);
        return false;
    }

    /** @return whether it is given up */
    boolean failed(Instant now) {
        Optional<Instant> next = RETRIES.next(changedAt, tries, now);
        tries++;
        next.ifPresent(then -> nextTryAt = then);
        return next.isEmpty();
    }
}
