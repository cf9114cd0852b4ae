package org.rejoinder.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.reply.Reply;

/** What somebody who works here says to the others; plain text, written once. */
@Entity
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "note")
    @SequenceGenerator(name = "note", sequenceName = "note_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id")
    private Reply reply;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "writer_id")
    private Commenter writer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account author;

    @Column(nullable = false)
    private String text;

    @Column(name = "written_at", nullable = false)
    private Instant at;

    protected Note() {}

    private Note(Account author, String text, Instant at) {
        this.author = author;
        this.text = text;
        this.at = at;
    }

    static Note on(Reply reply, Account author, String text, Instant at) {
        var note = new Note(author, text, at);
        note.reply = reply;
        return note;
    }

    static Note on(Commenter writer, Account author, String text, Instant at) {
        var note = new Note(author, text, at);
        note.writer = writer;
        return note;
    }

    static Note on(Article article, Account author, String text, Instant at) {
        var note = new Note(author, text, at);
        note.article = article;
        return note;
    }

    public Long id() {
        return id;
    }

    /** Empty for a note on something else. */
    public Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }

    /** Empty for a note on something else. */
    public Optional<Commenter> writer() {
        return Optional.ofNullable(writer);
    }

    /** Empty for a note on something else. */
    public Optional<Article> article() {
        return Optional.ofNullable(article);
    }

    public NoteTarget target() {
        if (reply != null) {
            return NoteTarget.reply(reply.id());
        }
        return writer == null ? NoteTarget.article(article.id()) : NoteTarget.writer(writer.id());
    }

    public Account author() {
        return author;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }

    /** Whether this says again what somebody has said shortly before. */
    boolean repeats(Note former, Duration shortly) {
        return former.isBy(author)
                && former.text.equals(text)
                && former.at.plus(shortly).isAfter(at);
    }

    /** What the audit calls what it is about; null for a reply, which has its number there. */
    String subject() {
        if (article != null) {
            return article.title();
        }
        return writer == null ? null : "Writer " + writer.id();
    }

    boolean isBy(Account account) {
        return author.id().equals(account.id());
    }
}
