package org.rejoinder.reply.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rejoinder.reply.Reply;

/** Where a reply came from, as a keyed digest of network and browser: enough to know it again, and nothing else. */
@Entity
@Table(name = "submission_origin")
class OriginDigest {

    @Id
    @Column(name = "reply_id")
    private Long id;

    @MapsId
    @OneToOne
    @JoinColumn(name = "reply_id")
    private Reply reply;

    private String digest;

    /** Null unless its sender called it something. */
    @Column(name = "key_digest")
    private String keyDigest;

    @Column(name = "submission_digest")
    private String submissionDigest;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected OriginDigest() {}

    OriginDigest(Reply reply, String digest, Instant keptAt) {
        this.reply = reply;
        this.digest = digest;
        this.keptAt = keptAt;
    }

    void call(String key, String submission) {
        keyDigest = key;
        submissionDigest = submission;
    }

    boolean isOf(String submission) {
        return submissionDigest.equals(submission);
    }

    Reply reply() {
        return reply;
    }

    boolean isKnownAt(String other, Instant now) {
        return digest.equals(other) && keptAt.plus(OriginDigests.KEPT).isAfter(now);
    }
}
