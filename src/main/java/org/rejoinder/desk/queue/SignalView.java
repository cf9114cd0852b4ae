package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.util.List;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.reply.Reply;
import org.rejoinder.screening.Effect;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Span;
import org.rejoinder.screening.TextField;

/**
 * Why a reply is where it is, in words.
 *
 * @param check that noticed it
 * @param mark the kind of it, in a word
 * @param effect what it alone leads to
 * @param quote where; null if that cannot be pointed to, or not any more
 */
public record SignalView(String check, String mark, String words, Effect effect, SignalExcerpt quote)
        implements Serializable {

    static List<SignalView> of(Reply reply) {
        return reply.signals().stream()
                .map(signal -> of(
                        signal,
                        signal.revision() == reply.revision(),
                        reply.text(),
                        reply.name(),
                        reply.linkOfName().orElse("")))
                .toList();
    }

    /** @param present whether the words are still those that were screened */
    public static SignalView of(Signal signal, boolean present, String text, String name, String website) {
        SignalExcerpt signalExcerpt = signal.span()
                .filter(span -> present)
                .map(span -> SignalExcerpt.from(words(span, text, name, website), span))
                .orElse(null);
        return new SignalView(
                signal.check(),
                DeskMessages.of("mark." + signal.category()),
                signal.words(),
                signal.effect(),
                signalExcerpt);
    }

    private static String words(Span span, String text, String name, String website) {
        return span.part() == TextField.TEXT ? text : span.part() == TextField.NAME ? name : website;
    }
}
