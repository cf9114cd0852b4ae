package org.rejoinder.screening;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** {@link Knowledge} as the database keeps it. One round trip for many features, whichever way they go. */
@ApplicationScoped
@Transactional
class Memory {

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

    Tally replies() {
        Object[] row = (Object[]) entities.createNativeQuery("select spam, other from learned where id = 1")
                .getSingleResult();
        return new Tally(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    Map<Long, Tally> of(Collection<Long> features) {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement query = connection.prepareStatement(
                "select feature, spam, other from learned_feature where feature = any (?)")) {
            query.setArray(1, connection.createArrayOf("bigint", features.toArray()));
            Map<Long, Tally> known = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getLong(1), new Tally(rows.getInt(2), rows.getInt(3)));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever changes it waits for whoever does so already; features that nothing speaks of any more are gone. */
    void add(Knowledge difference) {
        entities.createNativeQuery("update learned set spam = spam + ?1, other = other + ?2 where id = 1")
                .setParameter(1, difference.replies().spam())
                .setParameter(2, difference.replies().other())
                .executeUpdate();
        Map<Long, Tally> changes = new TreeMap<>(difference.features());
        if (changes.isEmpty()) {
            return;
        }
        try {
            Connection connection = entities.unwrap(Connection.class);
            List<Long> fresh = update(connection, changes);
            insert(connection, fresh, changes);
            forget(connection, changes.keySet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return those that were not there */
    private static List<Long> update(Connection connection, Map<Long, Tally> changes) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update learned_feature set spam = spam + ?, other = other + ? where feature = ?")) {
            for (Map.Entry<Long, Tally> change : changes.entrySet()) {
                update.setInt(1, change.getValue().spam());
                update.setInt(2, change.getValue().other());
                update.setLong(3, change.getKey());
                update.addBatch();
            }
            int[] changed = update.executeBatch();
            List<Long> features = List.copyOf(changes.keySet());
            return IntStream.range(0, changed.length)
                    .filter(i -> changed[i] == 0)
                    .mapToObj(features::get)
                    .toList();
        }
    }

    private static void insert(Connection connection, List<Long> fresh, Map<Long, Tally> changes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into learned_feature (feature, spam, other) values (?, ?, ?)")) {
            for (Long feature : fresh) {
                insert.setLong(1, feature);
                insert.setInt(2, changes.get(feature).spam());
                insert.setInt(3, changes.get(feature).other());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void forget(Connection connection, Collection<Long> changed) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from learned_feature where spam = 0 and other = 0 and feature = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", changed.toArray()));
            delete.executeUpdate();
        }
    }
}
