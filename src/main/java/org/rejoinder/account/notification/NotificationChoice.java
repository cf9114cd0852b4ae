package org.rejoinder.account.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What somebody has chosen about one kind of mail. */
@Entity
@Table(name = "notification_choice")
@IdClass(NotificationChoice.Key.class)
class NotificationChoice {

    /** Who, and about what. */
    static class Key implements Serializable {

        private Long account;
        private NotificationKind kind;

        public Key() {}

        Key(Long account, NotificationKind kind) {
            this.account = account;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.account.equals(account) && key.kind == kind;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(account) * 31 + kind.name().hashCode();
        }
    }

    @Id
    @Column(name = "account_id")
    private Long account;

    @Id
    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private NotificationTiming timing;

    protected NotificationChoice() {}

    NotificationChoice(Long account, NotificationKind kind, NotificationTiming timing) {
        this.account = account;
        this.kind = kind;
        this.timing = timing;
    }

    Long account() {
        return account;
    }

    NotificationKind kind() {
        return kind;
    }

    NotificationTiming timing() {
        return timing;
    }

    void change(NotificationTiming other) {
        timing = other;
    }
}
