package org.rejoinder.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.article.metadata.SearchMetadata;

/**
 * One text of an article, as somebody saved it; changed only by its writer, while it is written and not yet public, and in what
 * its tags and its series are called.
 */
@Entity
@Table(name = "article_revision")
@IdClass(Revision.Key.class)
public class Revision {

    /** Whoever stores nothing for so long has stopped writing. */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** Fewer letters are soon written again. */
    private static final int FEW_LETTERS = 100;

    /** Of which article, and which of its texts. */
    static final class Key implements Serializable {

        private long article;
        private int number;

        Key() {}

        Key(long article, int number) {
            this.article = article;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key && article == ((Key) other).article && number == ((Key) other).number;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(article) * 31 + number;
        }
    }

    @Id
    @Column(name = "article_id")
    private long article;

    @Id
    private int number;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String standfirst;

    @Column(nullable = false)
    private String byline;

    @Column(nullable = false)
    private String body;

    /** Separated by commas, which no tag has in it. */
    @Column(nullable = false)
    private String tags;

    @Column(nullable = false)
    private String series;

    @Column(nullable = false)
    private int part;

    @Embedded
    private SearchMetadata search;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    /** Null for content that nobody at the desk wrote. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "saved_by")
    private Account savedBy;

    @Column(name = "restored_from")
    private Integer restoredFrom;

    @Column(name = "public_at")
    private Instant publicAt;

    @Column(nullable = false)
    private boolean autosaved;

    protected Revision() {}

    Revision(
            long article,
            int number,
            ArticleContent articleContent,
            Account savedBy,
            Instant savedAt,
            Integer restoredFrom) {
        this.article = article;
        this.number = number;
        write(articleContent);
        this.savedBy = savedBy;
        this.savedAt = savedAt;
        this.restoredFrom = restoredFrom;
    }

    private void write(ArticleContent articleContent) {
        this.title = articleContent.title();
        this.standfirst = articleContent.standfirst();
        this.byline = articleContent.byline();
        this.body = articleContent.body();
        this.tags = String.join(",", articleContent.tags());
        this.series = articleContent.series();
        this.part = articleContent.part();
        this.search = articleContent.search().copy();
    }

    /** What is stored from now on without being asked goes into this text, as long as its writer goes on. */
    void beginSession() {
        autosaved = true;
    }

    /** The next text is another one. */
    void endSession() {
        autosaved = false;
    }

    boolean isBeingWrittenBy(Account account, Instant now) {
        return autosaved
                && publicAt == null
                && isSavedBy(account)
                && savedAt.plus(LONGEST_PAUSE).isAfter(now);
    }

    /** Whether it is another one then, and this one can be brought back. */
    boolean isReplacedBy(ArticleContent next) {
        return isReplaced(body, next.body());
    }

    /** Whether less than half of a text is still how the other begins and ends. */
    public static boolean isReplaced(String body, String other) {
        int most = Math.min(body.length(), other.length());
        int start = 0;
        while (start < most && body.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && body.charAt(body.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return body.length() > FEW_LETTERS && (start + end) * 2 < body.length();
    }

    void rewrite(ArticleContent articleContent, Instant now) {
        write(articleContent);
        savedAt = now;
    }

    /** Says the same, but for its tags and its series. */
    void gather(ArticleContent articleContent) {
        tags = String.join(",", articleContent.tags());
        series = articleContent.series();
    }

    void goPublic(Instant now) {
        publicAt = now;
    }

    public ArticleContent manuscript() {
        return ArticleContent.of(title, standfirst, byline, body, tags)
                .inSeries(series, part)
                .found(search);
    }

    /** Counts from 1 in each article. */
    public int number() {
        return number;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** The name of whoever saved it; empty for content that nobody at the desk wrote. */
    public String savedBy() {
        return savedBy == null ? "" : savedBy.name();
    }

    public boolean isSavedBy(Account account) {
        return savedBy != null && savedBy.id().equals(account.id());
    }

    /** The number of the revision whose text was brought back with this one. */
    public Optional<Integer> restoredFrom() {
        return Optional.ofNullable(restoredFrom);
    }

    /** When readers got it last; empty if they never did. */
    public Optional<Instant> publicAt() {
        return Optional.ofNullable(publicAt);
    }
}
