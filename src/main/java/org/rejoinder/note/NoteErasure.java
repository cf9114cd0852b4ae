package org.rejoinder.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.commenter.CommenterErased;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.ReplyState;

/** Notes go with what they are about: in the transaction that erases a reply or a person. */
@ApplicationScoped
class NoteErasure {

    @Inject
    private Notes notes;

    void changed(@Observes RepliesChanged changed) {
        notes.forgetOnReplies(changed.moves().stream()
                .filter(move -> move.to() == ReplyState.ERASED)
                .map(RepliesChanged.Move::reply)
                .toList());
    }

    void forget(@Observes CommenterErased forgotten) {
        notes.forget(forgotten.writer());
    }
}
