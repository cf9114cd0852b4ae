package org.rejoinder.article.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.rejoinder.trash.TrashNotice;

/** A tag in the bin. */
@Entity
@Table(name = "trashed_tag")
class TrashedTag {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trashed_tag")
    @SequenceGenerator(name = "trashed_tag", sequenceName = "trashed_tag_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private String name;

    /** What was said about it; empty for nothing. */
    @Column(nullable = false)
    private String words;

    @Embedded
    private TrashNotice trashNotice;

    protected TrashedTag() {}

    TrashedTag(String name, String words, TrashNotice trashNotice) {
        this.name = name;
        this.words = words;
        this.trashNotice = trashNotice;
    }

    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    String words() {
        return words;
    }

    TrashNotice trashNotice() {
        return trashNotice;
    }
}
