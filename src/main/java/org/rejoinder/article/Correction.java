package org.rejoinder.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;

/** What was wrong in an article that readers had got, what is right, and since which text; never changed. */
@Entity
public class Correction {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "correction")
    @SequenceGenerator(name = "correction", sequenceName = "correction_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @Column(nullable = false)
    private int revision;

    @Column(name = "what_was", nullable = false)
    private String wrong;

    @Column(name = "what_is", nullable = false)
    private String right;

    @Column(nullable = false)
    private String credit;

    @Column(name = "noted_at", nullable = false)
    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "noted_by")
    private Account notedBy;

    protected Correction() {}

    /** @param revision the first text that has it right */
    Correction(Article article, int revision, CorrectionNote note, Account notedBy, Instant at) {
        this.article = article;
        this.revision = revision;
        this.wrong = note.wrong();
        this.right = note.right();
        this.credit = note.credit();
        this.notedBy = notedBy;
        this.at = at;
    }

    /**
     * Whether somebody who wrote then had the text before them that has it wrong.
     *
     * @param seen the number of the revision that they had before them
     */
    public boolean concerns(int seen, Instant writtenAt) {
        return seen < revision || seen == revision && writtenAt.isBefore(at);
    }

    public Long id() {
        return id;
    }

    public Article article() {
        return article;
    }

    public String wrong() {
        return wrong;
    }

    public String right() {
        return right;
    }

    /** Who found it and wants to be named. */
    public Optional<String> credit() {
        return Optional.of(credit).filter(name -> !name.isEmpty());
    }

    public Instant at() {
        return at;
    }
}
