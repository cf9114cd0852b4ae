package org.rejoinder.notification;

import org.rejoinder.account.notification.NotificationKind;

/** What has happened, in the order in which a letter tells it. */
enum StaffNews {
    SUBMITTED(NotificationKind.SUBMITTED, "review"),
    /** It would have gone out by itself, had its text not been changed. */
    UNSCHEDULED(NotificationKind.SUBMITTED, "reviewUnscheduled"),
    RETURNED(NotificationKind.RETURNED, "returned"),
    ERROR_REPORTED(NotificationKind.ERROR_REPORTED, "error-report"),
    REPLY_HELD(NotificationKind.REPLY_HELD, "replyHeld"),
    PUBLISHED_FOR_AUTHOR(NotificationKind.APPROVED, "articlePublished"),
    SCHEDULED(NotificationKind.APPROVED, "articleScheduled"),
    CORRECTED(NotificationKind.APPROVED, "articleCorrected"),
    WENT_OUT(NotificationKind.WENT_OUT, "articlePublished"),
    CORRECTION_WENT_OUT(NotificationKind.WENT_OUT, "articleCorrected"),
    UNPUBLISHED(NotificationKind.UNPUBLISHED, "articleUnpublished"),
    PUBLISHED(NotificationKind.PUBLISHED, "otherPublished");

    private final NotificationKind kind;
    private final String words;

    StaffNews(NotificationKind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    NotificationKind kind() {
        return kind;
    }

    /** Under which its subject and its text stand in {@code letters.properties}. */
    String words() {
        return words;
    }
}
