package org.rejoinder.reply.mention;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Where a mention stands. */
@Embeddable
public class MentionSource {

    @Column(name = "mention_source")
    private String url;

    @Column(name = "mention_kind")
    @Enumerated(EnumType.STRING)
    private MentionKind kind;

    @Column(name = "mention_at")
    private Instant publishedAt;

    protected MentionSource() {}

    public MentionSource(MentionContent content) {
        url = content.source().toString();
        kind = content.kind();
        publishedAt = content.publishedAt();
    }

    /** http or https. */
    public String url() {
        return url;
    }

    public String host() {
        return URI.create(url).getHost();
    }

    public MentionKind kind() {
        return kind;
    }

    /** When it was published there, as it says itself. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
