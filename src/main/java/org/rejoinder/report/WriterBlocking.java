package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.moderation.ReplyNotFoundException;
import org.rejoinder.reply.Replies;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyVersion;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.WriterTrust;

/**
 * Blocks whoever wrote a reply that was taken down, by a version of the policy like any other. Not in the
 * transaction that took it down: whoever saves a policy locks that before the end of the audit.
 */
@ApplicationScoped
@Transactional
public class WriterBlocking {

    @Inject
    private Replies replies;

    @Inject
    private PolicyVersions policies;

    /** @throws org.rejoinder.failure.ConflictException if somebody has changed the policy meanwhile: then it can be tried again */
    public void blockWriterOf(Account by, long reply) {
        by.require(Permission.SET_POLICY);
        long writer = replies.with(reply)
                .filter(found -> found.writer() != null)
                .orElseThrow(ReplyNotFoundException::new)
                .writer()
                .id();
        PolicyVersion current = policies.current();
        List<Policy.OfWriter> writers = new ArrayList<>(current.policy().writers());
        writers.removeIf(each -> each.writer() == writer);
        writers.add(new Policy.OfWriter(writer, WriterTrust.BLOCKED));
        policies.save(by, current.version(), current.policy().with(writers));
    }
}
