package org.rejoinder.desk.webmention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.webmention.send.SentWebmention;
import org.rejoinder.webmention.send.SentWebmentionState;
import org.rejoinder.webmention.send.SentWebmentions;

/** Which pages of other sites were told that an article links to them. */
@Named
@RequestScoped
public class SentWebmentionsBean {

    /** A link, and what became of it. */
    public record Line(String link, String state, Instant at) implements Serializable {

        static Line of(SentWebmention sent) {
            return new Line(sent.target(), words(sent), sent.changedAt());
        }

        private static String words(SentWebmention sent) {
            String state = sent.state() == SentWebmentionState.FAILED
                            && sent.status().isPresent()
                    ? DeskMessages.of("webmentions.state.REFUSED", sent.status().get())
                    : DeskMessages.of("webmentions.state." + sent.state());
            return sent.isLinked() ? state : DeskMessages.of("webmentions.unlinked", state);
        }
    }

    @Inject
    private SentWebmentions sentWebmentions;

    private final Map<Long, List<Line>> known = new HashMap<>();

    /** Of an article; empty if it links to no other site, or nobody is told. */
    public List<Line> of(long article) {
        return known.computeIfAbsent(
                article,
                number -> sentWebmentions.of(number).stream().map(Line::of).toList());
    }
}
