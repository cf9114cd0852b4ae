package org.rejoinder.account.notification;

import static org.rejoinder.account.notification.NotificationTiming.AT_ONCE;
import static org.rejoinder.account.notification.NotificationTiming.DAILY;
import static org.rejoinder.account.notification.NotificationTiming.NONE;

import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/** Of what somebody can choose to get mail. What asks them to do something comes at once unless they say otherwise. */
public enum NotificationKind {
    /** An article waits for somebody who may publish it. */
    SUBMITTED(Permission.PUBLISH_ARTICLES, AT_ONCE),
    /** An article of theirs came back with a note. */
    RETURNED(Permission.WRITE_ARTICLES, AT_ONCE),
    /** An editor has published, scheduled or corrected an article of theirs. */
    APPROVED(Permission.WRITE_ARTICLES, AT_ONCE),
    /** An article of theirs that somebody else had scheduled went out. */
    WENT_OUT(Permission.WRITE_ARTICLES, DAILY),
    /** Somebody unpublished an article that they wrote or worked on. */
    UNPUBLISHED(Permission.WRITE_ARTICLES, AT_ONCE),
    /** A reader reported an error in an article of theirs. */
    ERROR_REPORTED(Permission.WRITE_ARTICLES, AT_ONCE),
    /** A reply to an article of theirs is held, and they may decide about it. */
    REPLY_HELD(Permission.MODERATE_OWN_ARTICLES, DAILY),
    /** An article of somebody else is published. */
    PUBLISHED(Permission.PUBLISH_ARTICLES, NONE),
    /** A note mentions them. */
    MENTIONED(Permission.KEEP_PROFILE, AT_ONCE);

    private final Permission permission;
    private final NotificationTiming usual;

    NotificationKind(Permission permission, NotificationTiming usual) {
        this.permission = permission;
        this.usual = usual;
    }

    /** Whether this account can be concerned by it at all. */
    public boolean isFor(Account account) {
        return account.may(permission);
    }

    /** For whoever has chosen nothing. */
    public NotificationTiming usual() {
        return usual;
    }
}
