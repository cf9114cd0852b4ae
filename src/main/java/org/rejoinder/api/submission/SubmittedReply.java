package org.rejoinder.api.submission;

import java.util.Locale;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.i18n.Messages;
import org.rejoinder.reply.ReplyState;

/**
 * A reply that was taken.
 *
 * @param receipt the page of its writer: whoever has this address may withdraw the reply
 * @param state where it stands, as its writer is told
 * @param message the same in words, in the language of the site
 */
public record SubmittedReply(String receipt, String state, String message) {

    static SubmittedReply of(String token, ReplyState state, Messages messages, ApiLinks links) {
        String written = state.name().toLowerCase(Locale.ROOT);
        return new SubmittedReply(links.page("/receipts/" + token), written, messages.of("receipt.title." + written));
    }
}
