package org.rejoinder.moderation.audit;

/** Something waits for its row in the audit. Fired in the transaction that notes it. */
record AuditNoted() {}
