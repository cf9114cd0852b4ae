package org.rejoinder.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that worked once. */
@Entity
@Table(name = "used_ticket")
class UsedTicket {

    @Id
    private String hash;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected UsedTicket() {}

    /** @param endsAt from when on it would not work anyway */
    UsedTicket(String hash, Instant endsAt) {
        this.hash = hash;
        this.endsAt = endsAt;
    }
}
