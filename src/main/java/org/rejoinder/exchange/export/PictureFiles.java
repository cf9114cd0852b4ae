package org.rejoinder.exchange.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.rejoinder.media.ImageFormat;

/** Pictures as they are read, and what the largest of the files of each is called. */
final class PictureFiles {

    static final String SELECT =
            "select id, hash, format, width, height, name, alternative, caption, credit, uploaded_at from picture";

    private PictureFiles() {}

    static String nameIn(ResultSet row) throws SQLException {
        return "%s-%dx%d.%s"
                .formatted(
                        row.getString("hash"),
                        row.getInt("width"),
                        row.getInt("height"),
                        ImageFormat.valueOf(row.getString("format")).ending());
    }
}
