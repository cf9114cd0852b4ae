package org.rejoinder.screening;

import java.util.Optional;
import org.rejoinder.html.RenderedText;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.screening.learner.SpamScore;

/**
 * A reply as screening sees it.
 *
 * @param article the number of the answered article; null for none
 * @param rendered what its readers see
 * @param judgement what the learner makes of it
 */
public record ScreenedReply(
        Long article,
        RenderedText rendered,
        String name,
        Optional<String> website,
        Author sender,
        SpamScore judgement) {

    /** @param text as it was typed */
    public ScreenedReply(
            Long article, String text, String name, Optional<String> website, Author sender, SpamScore judgement) {
        this(article, ReplyMarkup.read(text), name, website, sender, judgement);
    }

    /** As it was typed. */
    public String text() {
        return rendered.typed();
    }
}
