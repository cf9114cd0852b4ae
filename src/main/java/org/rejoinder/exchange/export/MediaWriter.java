package org.rejoinder.exchange.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.exchange.own.Sidecar;
import org.rejoinder.media.Pictures;

/** The largest file of each picture, and the logo. One that is gone does not keep the others here. */
final class MediaWriter {

    private final Connection connection;
    private final Pictures pictures;

    MediaWriter(Connection connection, Pictures pictures) {
        this.connection = connection;
        this.pictures = pictures;
    }

    /** @return what could not be read */
    List<String> write(ExportArchive archive) throws SQLException, IOException {
        List<String> missing = new ArrayList<>();
        for (String file : files()) {
            Optional<byte[]> bytes = pictures.print(file);
            if (bytes.isPresent()) {
                put(archive, file, bytes.get());
            } else {
                missing.add(file);
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select digest, bytes from logo order by digest")) {
            while (row.next()) {
                put(archive, "logo-" + row.getString(1) + ".png", row.getBytes(2));
            }
        }
        return missing;
    }

    private List<String> files() throws SQLException {
        List<String> files = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(PictureFiles.SELECT + " order by id")) {
            while (row.next()) {
                files.add(PictureFiles.nameIn(row));
            }
        }
        return files;
    }

    private static void put(ExportArchive archive, String file, byte[] bytes) throws IOException {
        try (var out = archive.entry(Sidecar.MEDIA + file)) {
            out.write(bytes);
        }
    }
}
