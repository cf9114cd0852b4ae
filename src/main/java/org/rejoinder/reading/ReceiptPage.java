package org.rejoinder.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

/** What a writer sees of their own reply. */
@Named
@RequestScoped
public class ReceiptPage {

    @Inject
    private Replies replies;

    private Reply reply;
    private ReplyView view;

    /** @return false if this is nobody's receipt */
    @Transactional
    boolean open(String token) {
        Optional<Reply> found = replies.behind(token);
        found.ifPresent(theirs -> {
            reply = theirs;
            view = ReplyView.forItsWriter(theirs);
        });
        return found.isPresent();
    }

    public ReplyView getReply() {
        return view;
    }

    public String getState() {
        return reply.state().name().toLowerCase(Locale.ROOT);
    }

    /** The house rule that a rejection named, or null. */
    public String getRule() {
        return reply.rule().orElse(null);
    }

    /** What the moderator told the writer, or null. */
    public String getReason() {
        return reply.reason().orElse(null);
    }

    public String getArticleTitle() {
        return reply.article().title();
    }

    public String getArticleSlug() {
        return reply.article().slug();
    }

    public Instant getSubmittedAt() {
        return reply.submittedAt();
    }
}
