package org.rejoinder.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.node.NewsHeard;
import org.rejoinder.node.Nodes;
import org.rejoinder.settings.RateLimit;

class SharedRateLimitersTest {

    private static final RateLimit SIX = new RateLimit(6, Duration.ofMinutes(10));

    private final RootKey root = new RootKey() {
        @Override
        public byte[] derive(String purpose, int bytes) {
            return new byte[bytes];
        }
    };

    private final SharedRateLimiters limiters = new SharedRateLimiters(
            new Nodes() {
                @Override
                public boolean isAlone() {
                    return true;
                }
            },
            root,
            new BackgroundJobs() {
                @Override
                public BackgroundJob onRequest(String name, Runnable task) {
                    return null;
                }
            });

    @Test
    void what_another_node_took_is_taken_here() {
        RateLimiter guesses = limiters.of("guesses", SIX);
        RateLimiter replies = limiters.of("replies", SIX);

        limiters.heard(new NewsHeard(Set.of("taken guesses " + digest("guesses here") + " 6")));

        assertTrue(guesses.take("here").isPresent());
        assertEquals(Optional.empty(), guesses.take("there"));
        assertEquals(Optional.empty(), replies.take("here"));
    }

    @Test
    void what_another_node_took_before_anybody_asked_here_is_taken_here() {
        limiters.heard(new NewsHeard(Set.of("taken guesses " + digest("guesses here") + " 4")));
        limiters.heard(new NewsHeard(Set.of("taken guesses " + digest("guesses here") + " 2")));

        assertEquals(Optional.empty(), limiters.of("replies", SIX).take("here"));
        assertTrue(limiters.of("guesses", SIX).take("here").isPresent());
    }

    private String digest(String key) {
        return new HmacSha256(root, "key of a rate limit").hexOf(key).substring(0, 16);
    }
}
