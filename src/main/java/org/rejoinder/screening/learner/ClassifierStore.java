package org.rejoinder.screening.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** {@link TrainingCounts} as the database keeps it. One round trip for many features, whichever way they go. */
@ApplicationScoped
@Transactional
class ClassifierStore {

    /** Needs PostgreSQL 15. */
    private static final String MERGE = "merge into learned_feature f"
            + " using (select * from unnest(?, ?, ?) as u (feature, spam, other)) d on f.feature = d.feature"
            + " when matched then update set spam = f.spam + d.spam, other = f.other + d.other"
            + " when not matched then insert (feature, spam, other) values (d.feature, d.spam, d.other)";

    @PersistenceContext
    private EntityManager entities;

    boolean isCaughtUp() {
        return (Boolean) entities.createNativeQuery("select caught_up from learned where id = 1")
                .getSingleResult();
    }

    void catchUp() {
        entities.createNativeQuery("update learned set caught_up = true where id = 1")
                .executeUpdate();
    }

    long position() {
        return ((Number) entities.createNativeQuery("select audit_position from learned where id = 1")
                        .getSingleResult())
                .longValue();
    }

    void moveTo(long position) {
        entities.createNativeQuery("update learned set audit_position = ?1 where id = 1 and audit_position < ?1")
                .setParameter(1, position)
                .executeUpdate();
    }

    FeatureCount replies() {
        Object[] row = (Object[]) entities.createNativeQuery("select spam, other from learned where id = 1")
                .getSingleResult();
        return new FeatureCount(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    Map<Long, FeatureCount> of(Collection<Long> features) {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement query = connection.prepareStatement(
                "select feature, spam, other from learned_feature where feature = any (?)")) {
            query.setArray(1, connection.createArrayOf("bigint", features.toArray()));
            Map<Long, FeatureCount> known = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getLong(1), new FeatureCount(rows.getInt(2), rows.getInt(3)));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever changes it waits for whoever does so already; features that nothing speaks of any more are gone. */
    void add(TrainingCounts difference) {
        entities.createNativeQuery("update learned set spam = spam + ?1, other = other + ?2 where id = 1")
                .setParameter(1, difference.replies().spam())
                .setParameter(2, difference.replies().other())
                .executeUpdate();
        SortedMap<Long, FeatureCount> changes = new TreeMap<>(difference.features());
        Connection connection = entities.unwrap(Connection.class);
        try {
            merge(connection, changes);
            if (changes.values().stream()
                    .anyMatch(featureCount -> featureCount.spam() < 0 || featureCount.other() < 0)) {
                forget(connection, changes.keySet());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void merge(Connection connection, SortedMap<Long, FeatureCount> changes) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
            merge.setArray(
                    1, connection.createArrayOf("bigint", changes.keySet().toArray()));
            merge.setArray(2, connection.createArrayOf("integer", each(changes, FeatureCount::spam)));
            merge.setArray(3, connection.createArrayOf("integer", each(changes, FeatureCount::other)));
            merge.executeUpdate();
        }
    }

    private static Object[] each(SortedMap<Long, FeatureCount> changes, Function<FeatureCount, Integer> count) {
        return changes.values().stream().map(count).toArray();
    }

    private static void forget(Connection connection, Collection<Long> changed) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from learned_feature where spam = 0 and other = 0 and feature = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", changed.toArray()));
            delete.executeUpdate();
        }
    }
}
