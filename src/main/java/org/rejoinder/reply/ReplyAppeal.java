package org.rejoinder.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** What the writer of a reply says against a decision about it. That it was made outlives its words. */
@Embeddable
public class ReplyAppeal {

    @Column(name = "appeal")
    private String words;

    /** The audit row of the decision that it is against. */
    @Column(name = "appeal_of")
    private Long entry;

    @Column(name = "appealed_at")
    private Instant at;

    protected ReplyAppeal() {}

    ReplyAppeal(String words, Long entry, Instant at) {
        this.words = words;
        this.entry = entry;
        this.at = at;
    }

    ReplyAppeal erased() {
        return new ReplyAppeal(null, entry, at);
    }

    Optional<String> words() {
        return Optional.ofNullable(words);
    }

    Optional<Long> entry() {
        return Optional.ofNullable(entry);
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }
}
