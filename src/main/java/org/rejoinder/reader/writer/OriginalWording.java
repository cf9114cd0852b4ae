package org.rejoinder.reader.writer;

import java.util.List;
import java.util.Optional;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

/** What its writer wrote, of a reply that a moderator has edited. */
public record OriginalWording(String name, SafeHtml body) {

    /** Empty if nobody has edited it, or if that was so long ago that it is not kept any more. */
    static Optional<OriginalWording> of(Reply reply, Replies replies) {
        return reply.editedAt()
                .map(at -> replies.formerWordingsOf(List.of(reply.id())).get(reply.id()))
                .map(former -> new OriginalWording(former.name(), ReplyMarkup.render(former.text())));
    }
}
