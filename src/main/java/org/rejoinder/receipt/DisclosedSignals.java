package org.rejoinder.receipt;

import java.util.List;
import java.util.Set;
import org.rejoinder.reply.Reply;
import org.rejoinder.screening.Effect;
import org.rejoinder.screening.SignalCategory;

/** What a writer may know of what checks have said: who typed an address must not learn what the site knows of its owner. */
public final class DisclosedSignals {

    private static final String BLOCKED = "blocked-writer";

    /** Checks that know whose the typed address is. */
    private static final Set<String> ABOUT_WRITERS = Set.of(BLOCKED, "held-writer");

    private DisclosedSignals() {}

    /** The kinds of reasons to look at it, never the rules. */
    public static List<String> categoriesOf(Reply reply) {
        return reply.signals().stream()
                .filter(signal -> reply.isProven() || !ABOUT_WRITERS.contains(signal.check()))
                .filter(signal -> signal.effect() != Effect.TELLS && signal.category() != SignalCategory.NEWNESS)
                .map(signal -> signal.category().name())
                .distinct()
                .toList();
    }

    /** Whether it was put aside because of whose the address is, and nobody has shown that it is theirs. */
    public static boolean isAboutAddress(Reply reply) {
        return !reply.isProven()
                && reply.signals().stream().anyMatch(signal -> signal.check().equals(BLOCKED));
    }
}
