package org.rejoinder.article.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What editors say about a tag or a series. */
@Entity
@Table(name = "subject_description")
@IdClass(TopicDescription.Key.class)
class TopicDescription {

    /** Of what. */
    static final class Key implements Serializable {

        private Topics.Kind kind;
        private String slug;

        Key() {}

        Key(Topics.Kind kind, String slug) {
            this.kind = kind;
            this.slug = slug;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key && kind == ((Key) other).kind && slug.equals(((Key) other).slug);
        }

        @Override
        public int hashCode() {
            return slug.hashCode();
        }
    }

    @Id
    @Enumerated(EnumType.STRING)
    private Topics.Kind kind;

    @Id
    private String slug;

    @Column(nullable = false)
    private String words;

    protected TopicDescription() {}

    TopicDescription(Topics.Kind kind, String slug, String words) {
        this.kind = kind;
        this.slug = slug;
        this.words = words;
    }

    void say(String others) {
        words = others;
    }

    String words() {
        return words;
    }
}
