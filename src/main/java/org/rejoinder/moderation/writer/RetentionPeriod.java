package org.rejoinder.moderation.writer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** For how long this site keeps a kind of thing, if not as long as usual. */
@Entity
@Table(name = "retention")
class RetentionPeriod {

    @Id
    @Enumerated(EnumType.STRING)
    private RetentionCategory kind;

    @Column(nullable = false)
    private int days;

    protected RetentionPeriod() {}

    RetentionPeriod(RetentionCategory kind, int days) {
        this.kind = kind;
        this.days = days;
    }

    RetentionCategory kind() {
        return kind;
    }

    int days() {
        return days;
    }
}
