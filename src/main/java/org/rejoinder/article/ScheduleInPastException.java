package org.rejoinder.article;

/** What is planned must be ahead. */
public final class ScheduleInPastException extends RuntimeException {}
