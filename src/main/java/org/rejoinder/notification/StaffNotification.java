package org.rejoinder.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one account is still to be told of by mail. Names everything by its number: what it is like is looked up when it is told. */
@Entity
@Table(name = "staff_notification")
class StaffNotification {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_notification")
    @SequenceGenerator(name = "staff_notification", sequenceName = "staff_notification_seq", allocationSize = 50)
    private Long id;

    @Column(name = "account_id", nullable = false)
    private Long account;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private StaffNews news;

    @Column(name = "article_id", nullable = false)
    private Long article;

    /** Null unless a reply is held. */
    @Column(name = "reply_id")
    private Long reply;

    /** Null for the schedule, and for readers. */
    @Column(name = "by_account_id")
    private Long by;

    @Column(name = "noted_at", nullable = false)
    private Instant at;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    protected StaffNotification() {}

    StaffNotification(Long account, StaffNews news, Long article, Long reply, Long by, Instant at, Instant dueAt) {
        this.account = account;
        this.news = news;
        this.article = article;
        this.reply = reply;
        this.by = by;
        this.at = at;
        this.dueAt = dueAt;
    }

    StaffNews news() {
        return news;
    }

    Long article() {
        return article;
    }

    /** Null for the schedule, and for readers. */
    Long by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
