package org.rejoinder.moderation.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rows of the audit somebody wants to see; null leaves a part open. */
public record AuditQuery(Long reply, Long account, AuditKind kind, AuditAction act, Instant from, Instant until)
        implements Serializable {

    public static final AuditQuery EVERYTHING = new AuditQuery(null, null, null, null, null, null);

    /** Conditions on {@code AuditEntry e}, each with its value. */
    private Map<String, Object> conditions() {
        var all = new LinkedHashMap<String, Object>();
        put(all, "e.replyNumber =", reply);
        put(all, "e.accountNumber =", account);
        put(all, "e.act in", kind == null ? null : kind.actions());
        put(all, "e.act =", act);
        put(all, "e.at >=", from);
        put(all, "e.at <", until);
        return all;
    }

    /** Newest first. @param of an entity that has the properties of an entry of the audit */
    <T> List<T> rowsBefore(EntityManager entities, Class<T> of, long number, int most) {
        Map<String, Object> conditions = conditions();
        var words = new StringBuilder("select e from " + of.getSimpleName() + " e where e.number < ?1");
        int place = 2;
        for (String condition : conditions.keySet()) {
            words.append(" and ").append(condition).append(" ?").append(place++);
        }
        TypedQuery<T> query = entities.createQuery(words + " order by e.number desc", of)
                .setParameter(1, number)
                .setHint("eclipselink.read-only", true);
        place = 2;
        for (Object value : conditions.values()) {
            query.setParameter(place++, value);
        }
        return query.setMaxResults(most).getResultList();
    }

    private static void put(Map<String, Object> all, String condition, Object value) {
        if (value != null) {
            all.put(condition, value);
        }
    }
}
