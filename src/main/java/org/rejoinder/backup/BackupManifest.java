package org.rejoinder.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/**
 * What a backup says of itself.
 *
 * @param format how the file is made up; a change that an older Rejoinder could not read is a higher number
 * @param schema the last migration of the tables in it
 * @param database what they were read from; they can be loaded into any
 * @param made all that was written until then is in them
 */
record BackupManifest(int format, String schema, String database, Instant made) {

    static final String FILE = "manifest.properties";
    static final int FORMAT = 1;

    private static final int LONGEST = 10_000;

    String text() {
        return "format=%d\nschema=%s\ndatabase=%s\nmade=%s\n".formatted(format, schema, database, made);
    }

    /** @throws BackupException if it is none, or that of a newer Rejoinder */
    static BackupManifest read(InputStream in) throws IOException {
        var values = new Properties();
        try {
            values.load(new StringReader(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)));
            int format = Integer.parseInt(values.getProperty("format", ""));
            if (format > FORMAT) {
                throw new BackupException(
                        "it was made by a newer Rejoinder (format %d); take that one".formatted(format));
            }
            String schema = values.getProperty("schema", "");
            if (!schema.matches("\\d{1,9}(\\.\\d{1,9})*")) {
                throw new BackupException("it has a manifest without the version of its tables");
            }
            return new BackupManifest(
                    format, schema, values.getProperty("database", ""), Instant.parse(values.getProperty("made", "")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BackupException("it has a manifest that cannot be read");
        }
    }
}
