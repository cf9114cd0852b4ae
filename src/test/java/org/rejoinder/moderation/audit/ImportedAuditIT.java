package org.rejoinder.moderation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ImportedAuditIT {

    @Inject
    private ImportedAudit importedAudit;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void what_the_log_of_a_former_site_told_is_found_newest_first_and_by_its_reply() {
        long reply = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        add(reply, 1, "HELD", "PUBLISHED");
        add(reply, 2, "PUBLISHED", "REJECTED");
        add(reply + 1, 3, "HELD", "SPAM");

        List<ImportedAuditEntry> found =
                importedAudit.before(new AuditQuery(reply, null, null, null, null, null), Long.MAX_VALUE, 10);

        assertFalse(importedAudit.isEmpty());
        assertEquals(
                List.of(ReplyState.REJECTED, ReplyState.PUBLISHED),
                found.stream().map(ImportedAuditEntry::to).toList());
        assertEquals("Zoë", found.get(0).actor());
        assertEquals(
                1,
                importedAudit
                        .before(
                                new AuditQuery(reply, null, AuditKind.values()[0], AuditAction.DECIDED, null, null),
                                found.get(0).number(),
                                10)
                        .size());
    }

    private void add(long reply, int place, String from, String to) {
        given.change(() -> entities.createNativeQuery(
                        "insert into imported_audit (number, at, act, reply_id, revision, from_state, to_state, actor, door)"
                                + " values (?1, timestamp with time zone '2025-02-03 08:00:00+00', 'DECIDED', ?2, 1, ?3, ?4,"
                                + " 'Zoë', 'DESK')")
                .setParameter(1, reply + place * 10L)
                .setParameter(2, reply)
                .setParameter(3, from)
                .setParameter(4, to)
                .executeUpdate());
    }
}
