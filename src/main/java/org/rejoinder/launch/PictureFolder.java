package org.rejoinder.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

/**
 * Where the pictures of a site lie must be one place for all its nodes. Whoever starts alone writes a mark there, and into the
 * database; whoever joins others has to find that one.
 */
final class PictureFolder {

    /** In the folder; with a point, it is no picture. */
    private static final String FILE = ".nodes";

    private final Settings settings;
    private final Path folder;

    PictureFolder(Settings settings) {
        this.settings = settings;
        folder = settings.home().resolve("media");
    }

    /** @throws StartupException if others run who have another one */
    void requireShared(Connection connection) throws SQLException {
        Optional<String> other = other(connection);
        if (other.isEmpty()) {
            mark(connection, makeMark());
        } else if (!known(connection).equals(mark())) {
            throw new StartupException(
                    "rejoinder.home: the pictures of %s are not those of the node %s, which runs on the"
                                    .formatted(folder, other.get())
                            + " same database; takes one folder, mounted as media in the home of each node, or a bucket for all"
                            + " (rejoinder.media.s3.url)");
        }
    }

    /** Somebody who runs on this database. */
    private static Optional<String> other(Connection connection) throws SQLException {
        return text(connection, "select name from node where lease_until > clock_timestamp() fetch first 1 row only");
    }

    private static Optional<String> known(Connection connection) throws SQLException {
        return text(connection, "select mark from picture_folder");
    }

    private static Optional<String> text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private Optional<String> mark() {
        if (settings.bucket().isPresent()) {
            return settings.bucket().map(bucket -> bucket.address().toString());
        }
        try {
            return Optional.of(Files.readString(folder.resolve(FILE)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw cannotBeUsed(e);
        }
    }

    /** A new one each time: a copy of the folder has the old one. */
    private String makeMark() {
        if (settings.bucket().isPresent()) {
            return mark().orElseThrow();
        }
        String mark = UUID.randomUUID().toString();
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
            }
            Path draft = Files.writeString(folder.resolve(FILE + ".draft"), mark);
            Files.move(
                    draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannotBeUsed(e);
        }
        return mark;
    }

    private StartupException cannotBeUsed(IOException e) {
        return new StartupException("rejoinder.home: the folder %s cannot be used: %s".formatted(folder, e));
    }

    private static void mark(Connection connection, String mark) throws SQLException {
        try (var statement = connection.prepareStatement("insert into picture_folder (id, mark) values (1, ?)"
                + " on conflict (id) do update set mark = excluded.mark")) {
            statement.setString(1, mark);
            statement.executeUpdate();
        }
    }
}
