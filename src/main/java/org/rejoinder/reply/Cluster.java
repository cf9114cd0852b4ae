package org.rejoinder.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A group of near-identical replies. */
@Entity
@Table(name = "reply_cluster")
public class Cluster {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cluster")
    @SequenceGenerator(name = "cluster", sequenceName = "cluster_seq", allocationSize = 50)
    private Long id;

    /** Changed by {@link Counts}. */
    @Column(nullable = false)
    private long held;

    protected Cluster() {}

    static Cluster empty() {
        return new Cluster();
    }

    public Long id() {
        return id;
    }

    /** How many of its replies are held. */
    public long held() {
        return held;
    }
}
