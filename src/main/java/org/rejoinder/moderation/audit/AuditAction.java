package org.rejoinder.moderation.audit;

import java.util.Set;

/** What a row of the audit records. */
public enum AuditAction {
    /** Somebody decided, or put a decided reply back. */
    DECIDED,
    /** The change before was undone. */
    UNDONE,
    /** The name or the text was changed; what was there before is kept. */
    REWORDED,
    /** Somebody saw the writer's address. */
    REVEALED,
    /** Its writer changed it. */
    REVISED,
    /** Its writer had mistyped their address, and nobody had confirmed it. */
    READDRESSED,
    /** Its writer took it back. */
    WITHDRAWN,
    /** Its writer says that the decision was wrong. */
    APPEALED,
    /** Its writer, or somebody for them, had it erased. */
    ERASED,
    /** What was kept long enough was removed. */
    PURGED,
    /** Somebody here opened what is kept about a person, because that person had asked for it. */
    DATA_ASKED,
    /** Somebody who works here said it. */
    ANSWERED,
    /** Screening let it through or took it for spam, as the policy says. */
    SCREENED,
    /** It says what a newer export says of it; nobody here had decided about it, or has now. */
    REIMPORTED,
    /** So many readers have reported it that it is hidden until somebody looks. */
    REPORTS_HID,
    /** Somebody looked at what readers had reported, and kept the reply. */
    REPORTS_KEPT,
    /** The same was undone. */
    REPORTS_REOPENED,
    /** Whoever reported it says that it should not have been kept. */
    REPORT_APPEALED,
    /** The page of another site that it stands on says something else, or links here again. */
    MENTION_UPDATED,
    /** That page is gone, or does not link here any more. */
    MENTION_GONE,
    /** An editor picked it for readers to see first. */
    FEATURED,
    /** It stands among the others again. */
    UNFEATURED,
    /** Somebody left a note for the others on a reply or its writer. */
    NOTE_ADDED,
    NOTE_REMOVED,
    /** An article was put first on the front page. */
    ARTICLE_PINNED(AuditKind.ARTICLES),
    /** An article stands where its date puts it again. */
    ARTICLE_UNPINNED(AuditKind.ARTICLES),
    /** Readers get its newest text. */
    ARTICLE_PUBLISHED(AuditKind.ARTICLES),
    ARTICLE_SCHEDULED(AuditKind.ARTICLES),
    ARTICLE_UNSCHEDULED(AuditKind.ARTICLES),
    /** To its author, with what is to be done about it. */
    ARTICLE_RETURNED(AuditKind.ARTICLES),
    ARTICLE_UNPUBLISHED(AuditKind.ARTICLES),
    ARTICLE_RETRACTED(AuditKind.ARTICLES),
    ARTICLE_CORRECTED(AuditKind.ARTICLES),
    ARTICLE_NOTE_ADDED(AuditKind.ARTICLES),
    ARTICLE_NOTE_REMOVED(AuditKind.ARTICLES),
    PICTURE_BINNED(AuditKind.SITE),
    /** Out of the bin, by hand. */
    PICTURE_DELETED(AuditKind.SITE),
    SETTINGS_SAVED(AuditKind.SITE),
    /** Another program is told of what happens here. */
    WEBHOOK_ADDED(AuditKind.SITE),
    WEBHOOK_CHANGED(AuditKind.SITE),
    WEBHOOK_PAUSED(AuditKind.SITE),
    WEBHOOK_RESUMED(AuditKind.SITE),
    WEBHOOK_SECRET_NEW(AuditKind.SITE),
    WEBHOOK_REMOVED(AuditKind.SITE),
    /** Another program is asked about held replies, from now on at this host. */
    EXTERNAL_SET(AuditKind.SITE),
    EXTERNAL_PAUSED(AuditKind.SITE),
    EXTERNAL_RESUMED(AuditKind.SITE),
    EXTERNAL_SECRET_NEW(AuditKind.SITE),
    EXTERNAL_REMOVED(AuditKind.SITE),
    /** Somebody, at the desk or on the server, had articles and replies brought from elsewhere. */
    CONTENT_IMPORTED(AuditKind.SITE),
    /** Somebody took all of it with them, with or without addresses. */
    CONTENT_EXPORTED(AuditKind.SITE),
    /** What was brought was taken back. */
    IMPORT_REMOVED(AuditKind.SITE),
    /** From where a report came no more are taken for a time. */
    REPORTER_BLOCKED(AuditKind.SITE),
    /** A screening policy was saved. */
    POLICY_SAVED(AuditKind.SITE),
    /** A wave of spam put the brake on. */
    BRAKE_ON(AuditKind.SITE),
    /** The wave is over. */
    BRAKE_OFF(AuditKind.SITE),
    ACCOUNT_INVITED(AuditKind.ACCOUNTS),
    /** By the OpenID provider, which gave a role. */
    ACCOUNT_PROVISIONED(AuditKind.ACCOUNTS),
    INVITATION_ACCEPTED(AuditKind.ACCOUNTS),
    INVITATION_REVOKED(AuditKind.ACCOUNTS),
    /** Somebody can choose another password with it. */
    RESET_LINK_MADE(AuditKind.ACCOUNTS),
    ACCOUNT_DISABLED(AuditKind.ACCOUNTS),
    ACCOUNT_ENABLED(AuditKind.ACCOUNTS),
    ACCOUNT_DELETED(AuditKind.ACCOUNTS),
    ROLE_CHANGED(AuditKind.ACCOUNTS),
    PASSWORD_CHANGED(AuditKind.ACCOUNTS),
    /** By its owner; the row bears the former name. */
    ACCOUNT_RENAMED(AuditKind.ACCOUNTS),
    /** A mail to another address is to show that it is theirs. */
    ADDRESS_ASKED(AuditKind.ACCOUNTS),
    ADDRESS_CHANGED(AuditKind.ACCOUNTS),
    /** Something to sign in with besides the password. */
    FACTOR_ADDED(AuditKind.ACCOUNTS),
    FACTOR_REMOVED(AuditKind.ACCOUNTS),
    /** By an administrator, for somebody who lost theirs. */
    FACTORS_RESET(AuditKind.ACCOUNTS),
    RECOVERY_CODE_USED(AuditKind.ACCOUNTS),
    RECOVERY_RENEWED(AuditKind.ACCOUNTS),
    /** The OpenID provider signs them in from now on. */
    PROVIDER_LINKED(AuditKind.ACCOUNTS),
    PROVIDER_UNLINKED(AuditKind.ACCOUNTS),
    /** For a program; the row says what it may do. */
    KEY_MADE(AuditKind.ACCOUNTS),
    KEY_REVOKED(AuditKind.ACCOUNTS),
    SIGNED_IN(AuditKind.ACCOUNTS),
    SIGNED_OUT(AuditKind.ACCOUNTS),
    /** Wrong guesses since the row before about the same account and network. */
    SIGN_IN_FAILED(AuditKind.ACCOUNTS);

    /** Rows that name a reply to which nothing was done. */
    static final Set<AuditAction> WITHOUT_CHANGE = Set.of(
            REVEALED, REPORTS_KEPT, REPORTS_REOPENED, REPORT_APPEALED, FEATURED, UNFEATURED, NOTE_ADDED, NOTE_REMOVED);

    private final AuditKind kind;

    /** Of a reply. */
    AuditAction() {
        this(AuditKind.REPLIES);
    }

    AuditAction(AuditKind kind) {
        this.kind = kind;
    }

    public AuditKind kind() {
        return kind;
    }

    /** Whether a reply names such a row as that of its newest change. */
    boolean isNewestOfReply() {
        return this != UNDONE && this != SCREENED && this != REIMPORTED && this != READDRESSED;
    }

    /** What the rows are chained with: a new name must not break what was sealed under the former one. */
    String sealedName() {
        return this == PURGED ? "LET_GO" : name();
    }
}
