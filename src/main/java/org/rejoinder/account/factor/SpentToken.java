package org.rejoinder.account.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Was good once. */
@Entity
@Table(name = "spent_token")
class SpentToken {

    @Id
    private String id;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected SpentToken() {}

    /** @param endsAt from when on it would not work anyway */
    SpentToken(String id, Instant endsAt) {
        this.id = id;
        this.endsAt = endsAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}
