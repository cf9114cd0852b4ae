package org.rejoinder.exchange.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.exchange.UnreadableExportException;

/** The tables of a database that nobody writes to. */
public final class SqliteFile implements AutoCloseable {

    /** What it begins with. */
    public static final String MAGIC = "SQLite format 3\0";

    static final int HEADER = 100;

    private static final int WITH_LOG = 2;

    private final FileChannel channel;
    private final int pageSize;
    private final int usable;
    private final Charset charset;
    private final boolean hasLog;
    private final Map<String, SqliteSchema> tables;

    /** @throws UnreadableExportException if it is none, is not whole, or some of it is in another file */
    public SqliteFile(Path file) throws IOException {
        requireAlone(file, "-wal");
        requireAlone(file, "-journal");
        channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            fill(header, 0);
            if (!new String(header.array(), 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC)) {
                throw new UnreadableExportException("The file is no database of SQLite.");
            }
            int size = header.getShort(16) & 0xFFFF;
            pageSize = size == 1 ? 1 << 16 : size;
            usable = pageSize - (header.get(20) & 0xFF);
            if (pageSize < 512 || Integer.bitCount(pageSize) != 1 || usable < 480) {
                throw damaged(1);
            }
            hasLog = header.get(18) == WITH_LOG;
            charset = switch (header.getInt(56)) {
                case 2 -> StandardCharsets.UTF_16LE;
                case 3 -> StandardCharsets.UTF_16BE;
                default -> StandardCharsets.UTF_8;
            };
            requireWhole(header);
            tables = SqliteSchema.read(new SqliteTable(this, SqliteSchema.OF_SCHEMA));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void requireAlone(Path file, String suffix) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + suffix);
        if (Files.exists(beside) && Files.size(beside) > 0) {
            throw new UnreadableExportException(
                    ("Some of the database is still in %s. Stop what writes to it first, and open and close it once with"
                                    + " sqlite3; or bring a copy that VACUUM INTO has made.")
                            .formatted(beside.getFileName()));
        }
    }

    /** Older versions did not say how many pages there are; then what is missed says so. */
    private void requireWhole(ByteBuffer header) throws IOException {
        boolean says = header.getInt(24) == header.getInt(92);
        if (says && (header.getInt(28) & 0xFFFF_FFFFL) > pages()) {
            throw new UnreadableExportException(
                    "The database is not whole: it ends in the middle. Copy it again, and see that it comes over whole.");
        }
    }

    /** Whether changes may be kept in another file, which is not there. */
    public boolean hasLog() {
        return hasLog;
    }

    /** Empty if there is none of this name, or none that is kept by numbers. */
    public Optional<SqliteTable> table(String name) {
        return Optional.ofNullable(tables.get(name.toLowerCase(Locale.ROOT)))
                .map(schema -> new SqliteTable(this, schema));
    }

    long pages() throws IOException {
        return channel.size() / pageSize;
    }

    int usable() {
        return usable;
    }

    Charset charset() {
        return charset;
    }

    /** @param number from 1 */
    ByteBuffer page(long number) throws IOException {
        if (number < 1 || number > pages()) {
            throw damaged(number);
        }
        ByteBuffer page = ByteBuffer.allocate(pageSize);
        fill(page, (number - 1) * pageSize);
        return page.flip();
    }

    private void fill(ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new UnreadableExportException("The database is not whole: it ends in the middle.");
            }
        }
    }

    static UnreadableExportException damaged(long page) {
        return new UnreadableExportException(
                "The database is damaged at page %d. Copy it again while nothing writes to it, or bring what sqlite3's .recover makes of it."
                        .formatted(page));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
