package org.rejoinder.moderation.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that worked once. */
@Entity
@Table(name = "used_ticket")
class UsedDecisionLink {

    @Id
    private String hash;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected UsedDecisionLink() {}

    /** @param endsAt from when on it would not work anyway */
    UsedDecisionLink(String hash, Instant endsAt) {
        this.hash = hash;
        this.endsAt = endsAt;
    }
}
