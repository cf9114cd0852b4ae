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
import org.rejoinder.article.Revision;

/** One text of a standing page, as somebody saved it; changed only while whoever began it is writing on. */
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

    @Column(nullable = false)
    private boolean autosaved;

    protected PageRevision() {}

    PageRevision(long page, int number, PageText text, Account savedBy, Instant savedAt) {
        this.page = page;
        this.number = number;
        this.title = text.title();
        this.body = text.body();
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    /** What is stored from now on without being asked goes into this text, as long as its writer goes on. */
    void beginSession() {
        autosaved = true;
    }

    /** The next text is another one. */
    void endSession() {
        autosaved = false;
    }

    /** Whether this text goes on with these words: not if most of it is gone, so that it can be brought back. */
    boolean goesOnWith(PageText next, Account by, Instant now) {
        return autosaved
                && isSavedBy(by)
                && savedAt.plus(Revision.LONGEST_PAUSE).isAfter(now)
                && !Revision.isReplaced(body, next.body());
    }

    void rewrite(PageText text, Instant now) {
        title = text.title();
        body = text.body();
        savedAt = now;
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

    public boolean isSavedBy(Account account) {
        return savedBy != null && account != null && savedBy.id().equals(account.id());
    }
}
