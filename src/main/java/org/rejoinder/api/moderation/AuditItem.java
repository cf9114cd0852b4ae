package org.rejoinder.api.moderation;

import java.time.Instant;
import org.rejoinder.account.Account;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.audit.AuditEntry;

/**
 * A row of the log.
 *
 * @param actor who did it; empty once that is not kept any more
 * @param by the number of their account; null for nobody at the desk
 * @param reply its number; null if it was done to none
 * @param about the number of the account that was changed; null for none
 * @param previous the state before; null if it was done to no reply
 * @param reason what the writer was told, or what else there is to say of it
 * @param key the name of the key it was done with; null for none
 */
public record AuditItem(
        long number,
        Instant at,
        String actor,
        Long by,
        String action,
        Long reply,
        Long about,
        Integer revision,
        String previous,
        String state,
        String rule,
        String reason,
        String channel,
        Long batch,
        String key) {

    static AuditItem of(AuditEntry row) {
        return new AuditItem(
                row.number(),
                row.at(),
                row.actor(),
                row.account().map(Account::id).orElse(null),
                QueryParameters.wordOf(row.act()),
                row.replyNumber().orElse(null),
                row.subject().orElse(null),
                row.revision(),
                QueryParameters.wordOf(row.from()),
                QueryParameters.wordOf(row.to()),
                row.rule().orElse(null),
                row.reason().orElse(null),
                QueryParameters.wordOf(row.door()),
                row.batch().orElse(null),
                row.key().orElse(null));
    }
}
