package org.rejoinder.launch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.rejoinder.cli.JsonLine;
import org.rejoinder.settings.LogFormat;
import org.rejoinder.settings.ThreadMark;

/** An event of the log, for people or for programs, with the number of the request in which it happened. */
final class LogFormatter extends Formatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ").withZone(ZoneId.systemDefault());

    private final LogFormat format;

    LogFormatter(LogFormat format) {
        this.format = format;
    }

    /** The server makes its handlers when it starts. */
    static void install(LogFormat format) {
        var formatter = new LogFormatter(format);
        Stream.of(LogManager.getLogManager().getLogger("").getHandlers())
                .forEach(handler -> handler.setFormatter(formatter));
    }

    @Override
    public String format(LogRecord event) {
        return format == LogFormat.JSON ? json(event) : line(event);
    }

    private String line(LogRecord event) {
        String request = ThreadMark.current().map(number -> " [" + number + "]").orElse("");
        String stack = event.getThrown() == null
                ? ""
                : System.lineSeparator() + stack(event).stripTrailing();
        return TIME.format(event.getInstant()) + " " + event.getLevel() + request + " " + formatMessage(event) + stack
                + System.lineSeparator();
    }

    private String json(LogRecord event) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("time", event.getInstant().toString());
        members.put("level", event.getLevel().getName());
        members.put("logger", String.valueOf(event.getLoggerName()));
        members.put("message", String.valueOf(formatMessage(event)));
        ThreadMark.current().ifPresent(number -> members.put("request", number));
        if (event.getThrown() != null) {
            members.put("stack", stack(event).stripTrailing());
        }
        return JsonLine.of(members) + System.lineSeparator();
    }

    private static String stack(LogRecord event) {
        var text = new StringWriter();
        event.getThrown().printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
