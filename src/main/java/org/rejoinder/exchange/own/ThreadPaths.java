package org.rejoinder.exchange.own;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.reply.ThreadPath;

/** Places of replies in their threads, as the database keeps them; remembers those that were asked for last. */
final class ThreadPaths implements AutoCloseable {

    private static final int REMEMBERED = 50_000;

    private final Map<Long, ThreadPath> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ThreadPath> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final PreparedStatement kept;

    ThreadPaths(Connection connection) throws SQLException {
        kept = connection.prepareStatement("select path, depth from reply where id = ?");
    }

    /**
     * @param answered null for the article itself
     * @throws UnreadableExportException if there is no such reply before
     */
    ThreadPath of(long reply, Long answered) throws SQLException, UnreadableExportException {
        ThreadPath path =
                answered == null ? ThreadPath.begunBy(reply) : known(answered).continuedBy(reply);
        last.put(reply, path);
        return path;
    }

    private ThreadPath known(long reply) throws SQLException, UnreadableExportException {
        ThreadPath path = last.get(reply);
        if (path != null) {
            return path;
        }
        kept.setLong(1, reply);
        try (var row = kept.executeQuery()) {
            if (!row.next()) {
                throw new UnreadableExportException(
                        "Reply %d, which another one answers, does not stand before it.".formatted(reply));
            }
            return ThreadPath.kept(row.getString(1), row.getInt(2));
        }
    }

    @Override
    public void close() throws SQLException {
        kept.close();
    }
}
