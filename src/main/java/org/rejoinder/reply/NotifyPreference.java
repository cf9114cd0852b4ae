package org.rejoinder.reply;

/** Whether the writer of a reply gets mails about answers to it. */
public enum NotifyPreference {
    NOTHING,
    /** A mail for each answer. */
    EACH,
    /** At most one mail a day. */
    DAILY
}
