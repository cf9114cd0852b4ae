package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.moderation.ReplyNotFoundException;
import org.rejoinder.moderation.writer.WriterStandings;
import org.rejoinder.reply.Replies;

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
    private WriterStandings standings;

    /** @throws org.rejoinder.failure.ConflictException if somebody has changed the policy meanwhile: then it can be tried again */
    public void blockWriterOf(Account by, long reply) {
        by.require(Permission.SET_POLICY);
        long writer = replies.with(reply)
                .filter(found -> found.writer() != null)
                .orElseThrow(ReplyNotFoundException::new)
                .writer()
                .id();
        standings.block(by, writer);
    }
}
