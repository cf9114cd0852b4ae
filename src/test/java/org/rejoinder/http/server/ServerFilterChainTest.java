package org.rejoinder.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Connection;
import org.junit.jupiter.api.Test;

class ServerFilterChainTest {

    private final AtomicLong nanos = new AtomicLong();
    private final ConnectionDeadlines slow = new ConnectionDeadlines(nanos::get);
    private final ServerFilterChain filters = new ServerFilterChain(slow);
    private final AtomicInteger left = new AtomicInteger();
    private final Connection<?> reader = (Connection<?>) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, args) -> switch (method.getName()) {
                case "isOpen" -> true;
                case "hashCode" -> 1;
                case "equals" -> self == args[0];
                case "closeSilently" -> {
                    left.incrementAndGet();
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void a_reader_who_takes_nothing_is_left_after_thirty_seconds_and_once() {
        filters.expectReading(reader);
        pass(Duration.ofSeconds(30));
        assertEquals(0, left.get());

        pass(Duration.ofMillis(1));
        pass(Duration.ofSeconds(60));

        assertEquals(1, left.get());
    }

    @Test
    void a_reader_who_has_taken_it_has_as_long_again_for_what_is_next() {
        filters.expectReading(reader);
        pass(Duration.ofSeconds(29));
        filters.forget(reader);
        pass(Duration.ofSeconds(29));
        filters.expectReading(reader);
        pass(Duration.ofSeconds(29));

        assertEquals(0, left.get());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        slow.look();
    }
}
