package org.rejoinder.note;

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

/** That a note mentions somebody, and whether they are still to be told of it by mail. */
@Entity
@Table(name = "note_mention")
@IdClass(NoteMention.Key.class)
class NoteMention {

    /** Which note, and who. */
    static class Key implements Serializable {

        private Long note;
        private Long account;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.note.equals(note) && key.account.equals(account);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(note) * 31 + Long.hashCode(account);
        }
    }

    @Id
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private Note note;

    @Id
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    /** Null if nothing is to be mailed, or not any more. */
    @Column(name = "mail_due_at")
    private Instant mailDueAt;

    protected NoteMention() {}

    NoteMention(Note note, Account account, Instant mailDueAt) {
        this.note = note;
        this.account = account;
        this.mailDueAt = mailDueAt;
    }

    Note note() {
        return note;
    }

    Account account() {
        return account;
    }

    void mailed() {
        mailDueAt = null;
    }
}
