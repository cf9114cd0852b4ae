package org.rejoinder.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.Concern;
import org.rejoinder.screening.Effect;

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
        return (isSetAside() ? ReplyState.HELD : reply.state()).name().toLowerCase(Locale.ROOT);
    }

    /** Whether a machine has put it aside as spam, and nobody has looked yet. */
    public boolean isSetAside() {
        return reply.state() == ReplyState.SPAM && reply.lastEntry().isEmpty();
    }

    /** The kinds of reasons why somebody should look at it, never the rules; empty once somebody has. */
    public List<String> getConcerns() {
        boolean waits = reply.state() == ReplyState.HELD || isSetAside();
        return reply.signals().stream()
                .filter(signal -> waits && signal.effect() != Effect.TELLS && signal.concern() != Concern.NEWNESS)
                .map(signal -> signal.concern().name())
                .distinct()
                .toList();
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
