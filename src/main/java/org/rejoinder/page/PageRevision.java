package org.rejoinder.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.rejoinder.account.Account;

/** One text of a standing page, as somebody saved it; never changed. */
@Entity
@Table(name = "page_revision")
@IdClass(PageRevision.Key.class)
public class PageRevision {

    /** Of which page, and which of its texts. */
    static final class Key implements Serializable {

        private long page;
        private int number;

        Key() {}

        Key(long page, int number) {
            this.page = page;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key && page == ((Key) other).page && number == ((Key) other).number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(page) * 31 + number;
        }
    }

    @Id
    @Column(name = "page_id")
    private long page;

    @Id
    private int number;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String body;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    /** Null for what an earlier version kept. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "saved_by")
    private Account savedBy;

    protected PageRevision() {}

    PageRevision(long page, int number, PageText text, Account savedBy, Instant savedAt) {
        this.page = page;
        this.number = number;
        this.title = text.title();
        this.body = text.body();
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    public PageText text() {
        return new PageText(title, body);
    }

    /** Counts from 1 on each page. */
    public int number() {
        return number;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** The name of whoever saved it; empty if that was not kept. */
    public String savedBy() {
        return savedBy == null ? "" : savedBy.name();
    }
}
