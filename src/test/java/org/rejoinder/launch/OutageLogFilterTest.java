package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OutageLogFilterTest {

    private final OutageLogFilter filter = new OutageLogFilter();

    @Test
    void that_no_connection_can_be_had_is_said_once_a_minute_whether_or_not_with_its_reason() {
        assertTrue(filter.isLoggable(ofServer("poolmgr.get_connection_failure", null)));
        assertFalse(filter.isLoggable(ofServer("poolmgr.get_connection_failure", null)));
        assertTrue(filter.isLoggable(ofServer("jdbc.exc_get_conn", null)));
        assertFalse(filter.isLoggable(ofServer("jdbc.exc_get_conn", new IOException("No space left on device"))));
    }

    @Test
    void what_is_no_outage_is_always_said() {
        for (int i = 0; i < 2; i++) {
            assertTrue(filter.isLoggable(ofServer("Something else", null)));
            assertTrue(filter.isLoggable(ofServer("Something else", new IllegalStateException())));
        }
    }

    private static LogRecord ofServer(String message, Throwable thrown) {
        var event = new LogRecord(Level.WARNING, message);
        event.setLoggerName("javax.enterprise.resource.resourceadapter");
        event.setThrown(thrown);
        return event;
    }
}
