package org.rejoinder.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What a reply said before it was reworded. */
@Entity
@Table(name = "reply_wording")
@IdClass(ReplyRevision.Key.class)
public class ReplyRevision {

    /** Which reply, and which of its revisions. */
    public static class Key implements Serializable {

        private long reply;
        private int revision;

        public Key() {}

        Key(long reply, int revision) {
            this.reply = reply;
            this.revision = revision;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.reply == reply && key.revision == revision;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(reply) * 31 + revision;
        }
    }

    @Id
    @Column(name = "reply_id")
    private long reply;

    @Id
    private int revision;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String text;

    @Column(name = "by_writer", nullable = false)
    private boolean byWriter;

    protected ReplyRevision() {}

    /** @param byWriter whether its writer changed it then */
    static ReplyRevision of(Reply reply, boolean byWriter) {
        var replyRevision = new ReplyRevision();
        replyRevision.byWriter = byWriter;
        replyRevision.reply = reply.id();
        replyRevision.revision = reply.revision();
        replyRevision.name = reply.name();
        replyRevision.text = reply.text();
        return replyRevision;
    }

    /** Whether its writer changed it then; else somebody at the desk did. */
    public boolean isByWriter() {
        return byWriter;
    }

    public long reply() {
        return reply;
    }

    /** The one that said this. */
    public int revision() {
        return revision;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }
}
