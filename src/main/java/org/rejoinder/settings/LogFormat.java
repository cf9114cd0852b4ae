package org.rejoinder.settings;

/** How the server writes its log. */
public enum LogFormat {
    /** For people: one line an event, its stack below it. */
    LINES,
    /** For programs that collect logs: one JSON object a line, its stack in it. */
    JSON
}
