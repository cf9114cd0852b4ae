package org.rejoinder.reply;

/** Why a well-formed submission is not taken, because of where it was sent. */
public enum RejectionReason {
    UNKNOWN_ARTICLE,
    REPLIES_CLOSED,
    ANSWERED_REPLY_NOT_PUBLIC
}
