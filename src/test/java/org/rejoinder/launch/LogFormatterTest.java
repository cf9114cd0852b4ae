package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.rejoinder.settings.LogFormat;
import org.rejoinder.settings.ThreadMark;

class LogFormatterTest {

    private final LogFormatter lines = new LogFormatter(LogFormat.LINES);
    private final LogFormatter json = new LogFormatter(LogFormat.JSON);

    @Test
    void a_line_has_the_time_the_level_and_the_message_with_its_parts() {
        var event = event("{0} of {1}");
        event.setParameters(new Object[] {1, 2});

        assertTrue(
                lines.format(event).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d{4} WARNING 1 of 2\\R"),
                lines.format(event));
    }

    @Test
    void the_number_of_the_request_stands_in_it_as_long_as_that_is_answered() {
        String name = Thread.currentThread().getName();
        ThreadMark mark = ThreadMark.begin("7KQ2M9XA4C");
        assertTrue(lines.format(event("Failed")).contains("WARNING [7KQ2M9XA4C] Failed"));
        assertEquals("7KQ2M9XA4C", read("Failed").getString("request"));
        mark.end();

        assertEquals(name, Thread.currentThread().getName());
        assertFalse(lines.format(event("Failed")).contains("["));
        assertFalse(read("Failed").containsKey("request"));
    }

    @Test
    void json_is_one_line_whatever_the_message_and_the_stack_have_in_them() {
        String message = "\"quoted\" \\ \n \t \u0000 \u2028 \ud800 \ud83d\ude00 ردود";
        var event = event(message);
        event.setThrown(new IllegalStateException("two\nlines"));

        String line = json.format(event);
        JsonObject read = Json.createReader(new StringReader(line)).readObject();

        assertEquals(1, line.strip().split("\\R").length);
        assertEquals(message, read.getString("message"));
        assertTrue(read.getString("stack").startsWith("java.lang.IllegalStateException: two\nlines"));
        assertEquals("org.rejoinder.Somebody", read.getString("logger"));
    }

    private JsonObject read(String message) {
        return Json.createReader(new StringReader(json.format(event(message)))).readObject();
    }

    private static LogRecord event(String message) {
        var event = new LogRecord(Level.WARNING, message);
        event.setLoggerName("org.rejoinder.Somebody");
        return event;
    }
}
