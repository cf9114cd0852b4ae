package org.rejoinder.reply.similarity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.rejoinder.reply.ReplyCounters;

/** A group of near-identical replies. */
@Entity
@Table(name = "reply_cluster")
public class SimilarityGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cluster")
    @SequenceGenerator(name = "cluster", sequenceName = "cluster_seq", allocationSize = 50)
    private Long id;

    /** Changed by {@link ReplyCounters}. */
    @Column(nullable = false)
    private long held;

    protected SimilarityGroup() {}

    static SimilarityGroup empty() {
        return new SimilarityGroup();
    }

    public Long id() {
        return id;
    }

    /** How many of its replies are held. */
    public long held() {
        return held;
    }
}
