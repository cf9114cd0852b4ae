package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rejoinder.branding.Logo;
import org.rejoinder.branding.LogoInfo;
import org.rejoinder.branding.LogoRejectedException;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.media.ImageFormat;

/** Pictures of an export, and its logo. */
public final class RestoredMedia {

    /** Keeps the files of a picture. @see org.rejoinder.media.ImportedPictures#keep */
    public interface Keeper {
        boolean keep(String hash, ImageFormat format, int width, int height, byte[] largest) throws IOException;
    }

    private final RejoinderExport export;
    private final Keeper pictures;
    private final List<String> missing;

    /** @param missing names of those that are not there, or not what they should be; more come behind them */
    RestoredMedia(RejoinderExport export, Keeper pictures, List<String> missing) {
        this.export = export;
        this.pictures = pictures;
        this.missing = missing;
    }

    /** Before its row: at worst files stay that nobody knows. */
    void keep(JsonObject picture) throws IOException {
        String hash = picture.getString("hash");
        int width = picture.getInt("width");
        int height = picture.getInt("height");
        ImageFormat format = format(picture.getString("format"));
        String name = "%s-%dx%d.%s".formatted(hash, width, height, format.ending());
        Optional<byte[]> bytes = export.media(name);
        if (bytes.isEmpty() || !pictures.keep(hash, format, width, height, bytes.get())) {
            missing.add(name);
        }
    }

    private static ImageFormat format(String name) throws UnreadableExportException {
        try {
            return ImageFormat.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new UnreadableExportException("A picture in %s has a form that none has.".formatted(Sidecar.FILE));
        }
    }

    /** Drawn anew, as one that is uploaded; one that becomes another by that is none. */
    void writeLogo(Connection connection) throws SQLException, IOException {
        Optional<String> digest = logo(connection);
        if (digest.isEmpty()) {
            return;
        }
        String name = "logo-" + digest.get() + ".png";
        Optional<Logo> logo = export.media(name)
                .flatMap(RestoredMedia::drawn)
                .filter(drawn -> drawn.mark().digest().equals(digest.get()));
        if (logo.isEmpty()) {
            missing.add(name);
            try (var statement = connection.createStatement()) {
                statement.execute("update masthead set logo = null");
            }
            return;
        }
        LogoInfo mark = logo.get().mark();
        try (var insert = connection.prepareStatement(
                "insert into logo (digest, width, height, see_through, bytes) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, mark.digest());
            insert.setInt(2, mark.width());
            insert.setInt(3, mark.height());
            insert.setBoolean(4, mark.seeThrough());
            insert.setBytes(5, logo.get().bytes());
            insert.executeUpdate();
        }
    }

    private static Optional<String> logo(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select logo from masthead where logo is not null")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static Optional<Logo> drawn(byte[] bytes) {
        try {
            return Optional.of(Logo.of(bytes));
        } catch (LogoRejectedException none) {
            return Optional.empty();
        }
    }
}
