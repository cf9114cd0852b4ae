package org.rejoinder.moderation.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which rows of the audit somebody wants to see; null leaves a part open. */
public record AuditQuery(Long reply, Long account, AuditKind kind, AuditAction act, Instant from, Instant until)
        implements Serializable {

    public static final AuditQuery EVERYTHING = new AuditQuery(null, null, null, null, null, null);

    /** Conditions on {@code AuditEntry e}, each with its value. */
    Map<String, Object> conditions() {
        var all = new LinkedHashMap<String, Object>();
        put(all, "e.replyNumber =", reply);
        put(all, "e.accountNumber =", account);
        put(all, "e.act in", kind == null ? null : kind.actions());
        put(all, "e.act =", act);
        put(all, "e.at >=", from);
        put(all, "e.at <", until);
        return all;
    }

    private static void put(Map<String, Object> all, String condition, Object value) {
        if (value != null) {
            all.put(condition, value);
        }
    }
}
