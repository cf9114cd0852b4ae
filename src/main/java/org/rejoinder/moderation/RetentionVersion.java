package org.rejoinder.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Counts how often it was set for how long things are kept; one row. */
@Entity
@Table(name = "retention_version")
public class RetentionVersion {

    public static final int ONLY = 1;

    @Id
    private int id;

    @Version
    private int version;

    protected RetentionVersion() {}

    public int version() {
        return version;
    }
}
