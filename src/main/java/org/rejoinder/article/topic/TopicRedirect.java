package org.rejoinder.article.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Where a tag or series is now that had another name. */
@Entity
@Table(name = "topic_redirect")
@IdClass(TopicDescription.Key.class)
class TopicRedirect {

    @Id
    @Enumerated(EnumType.STRING)
    private Topics.Kind kind;

    @Id
    private String slug;

    @Column(nullable = false)
    private String target;

    protected TopicRedirect() {}

    TopicRedirect(Topics.Kind kind, String slug, String target) {
        this.kind = kind;
        this.slug = slug;
        this.target = target;
    }

    void leadTo(String other) {
        target = other;
    }

    String target() {
        return target;
    }
}
