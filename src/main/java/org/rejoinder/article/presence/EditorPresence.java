package org.rejoinder.article.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.rejoinder.account.Account;

/** Somebody has an article open in the editor. */
@Entity
@Table(name = "article_visit")
@IdClass(EditorPresence.Key.class)
class EditorPresence {

    /** Who, and where. */
    static final class Key implements Serializable {

        private long article;
        private Long account;

        Key() {}

        Key(long article, Long account) {
            this.article = article;
            this.account = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key
                    && article == ((Key) other).article
                    && Objects.equals(account, ((Key) other).account);
        }

        @Override
        public int hashCode() {
            return Objects.hash(article, account);
        }
    }

    @Id
    @Column(name = "article_id")
    private long article;

    @Id
    @ManyToOne
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected EditorPresence() {}

    EditorPresence(long article, Account account) {
        this.article = article;
        this.account = account;
    }

    void seen(Instant now) {
        seenAt = now;
    }
}
