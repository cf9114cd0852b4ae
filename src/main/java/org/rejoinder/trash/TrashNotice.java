package org.rejoinder.trash;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.rejoinder.account.Account;

/** Since when something is in the bin, and who put it there. */
@Embeddable
public class TrashNotice {

    @Column(name = "trashed_at")
    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "trashed_by")
    private Account by;

    protected TrashNotice() {}

    public TrashNotice(Account by, Instant at) {
        this.by = by;
        this.at = at;
    }

    public Instant at() {
        return at;
    }

    /** The name. */
    public String by() {
        return by.name();
    }
}
