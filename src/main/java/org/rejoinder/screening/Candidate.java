package org.rejoinder.screening;

import java.util.Optional;
import org.rejoinder.html.RenderedText;
import org.rejoinder.html.ReplyMarkup;

/**
 * A reply as screening sees it.
 *
 * @param article the number of the answered article; null for none
 * @param rendered what its readers see
 * @param judgement what the learner makes of it
 */
public record Candidate(
        Long article,
        RenderedText rendered,
        String name,
        Optional<String> website,
        Sender sender,
        Judgement judgement) {

    /** @param text as it was typed */
    public Candidate(
            Long article, String text, String name, Optional<String> website, Sender sender, Judgement judgement) {
        this(article, ReplyMarkup.read(text), name, website, sender, judgement);
    }

    /** As it was typed. */
    String text() {
        return rendered.typed();
    }
}
