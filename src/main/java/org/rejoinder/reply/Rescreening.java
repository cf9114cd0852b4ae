package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;
import org.rejoinder.screening.check.Akismet;

/** Looks again at a held reply of which more is known than when it came in. */
@ApplicationScoped
@Transactional
public class Rescreening {

    /** What was seen then and cannot be seen again: where it came from, and what others said of it. */
    private static final Set<String> SEEN_ONCE = Set.of(Akismet.SCREEN, Signal.OUTSIDE, "blocked-network");

    @Inject
    private ReplyScreening screening;

    @Inject
    private Commenters commenters;

    /** Whether the policy in force lets it through as it is now. */
    public boolean letsThrough(Reply reply) {
        List<Signal> told = reply.signals().stream()
                .filter(signal -> SEEN_ONCE.contains(signal.check()))
                .toList();
        reply.clearSignals();
        return screening
                        .run(reply, commenters.addressOf(reply.writer()), SubmissionOrigin.UNKNOWN, told)
                        .verdict()
                == Verdict.PUBLISH;
    }
}
