package org.rejoinder.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How the desk works on this site; one row. */
@Entity
@Table(name = "moderation_policy")
public class ModerationPolicy {

    static final int ONLY = 1;

    @Id
    private int id;

    @Version
    private int version;

    @Column(name = "authors_decide", nullable = false)
    private boolean authorsDecide;

    protected ModerationPolicy() {}

    void letAuthorsDecide(boolean decide) {
        authorsDecide = decide;
    }

    /** Whether authors decide about replies to their own articles. */
    public boolean authorsDecide() {
        return authorsDecide;
    }
}
