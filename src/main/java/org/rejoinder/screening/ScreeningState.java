package org.rejoinder.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What is in force at this moment; one row. */
@Entity
@Table(name = "screening_state")
class ScreeningState {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(nullable = false)
    private int version;

    @Column(name = "braking_since")
    private Instant brakingSince;

    protected ScreeningState() {}

    int version() {
        return version;
    }

    void follow(int version) {
        this.version = version;
    }

    Optional<Instant> brakingSince() {
        return Optional.ofNullable(brakingSince);
    }

    /** @param since null to let go */
    void brake(Instant since) {
        brakingSince = since;
    }
}
