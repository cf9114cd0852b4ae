package org.rejoinder.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Something that the index has to look at again. */
@Entity
@Table(name = "search_change")
class SearchChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_change")
    @SequenceGenerator(name = "search_change", sequenceName = "search_change_seq", allocationSize = 50)
    private Long number;

    /** With its replies; null unless it is an article. */
    private Long article;

    /** Null unless it is a reply. */
    private Long reply;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected SearchChange() {}

    private SearchChange(Long article, Long reply, Instant now) {
        this.article = article;
        this.reply = reply;
        // As exact as it comes back from every database
        this.changedAt = now.truncatedTo(ChronoUnit.MILLIS);
    }

    static SearchChange ofArticle(long article, Instant now) {
        return new SearchChange(article, null, now);
    }

    static SearchChange ofReply(long reply, Instant now) {
        return new SearchChange(null, reply, now);
    }

    /** Of what every entry depends on, or of nothing at all. */
    static SearchChange ofSite(Instant now) {
        return new SearchChange(null, null, now);
    }

    IndexPosition mark() {
        return new IndexPosition(number, changedAt);
    }

    long number() {
        return number;
    }

    Long article() {
        return article;
    }

    Long reply() {
        return reply;
    }

    boolean isOfSite() {
        return article == null && reply == null;
    }
}
