package org.rejoinder.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a backup that go from a running site to the command: a ZIP file that is not packed, and says where it ends. */
public final class TableStream implements EntrySink, AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final String END = "end";

    private final ZipOutputStream zip;

    public TableStream(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    @Override
    public OutputStream entry(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                zip.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    /** Nothing is missing. */
    public void end() throws IOException {
        entry(END).close();
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * @throws BackupException if it ends too early
     * @throws IOException if the sink does not take it
     */
    static void copy(InputStream in, EntrySink sink) throws IOException {
        var zip = new ZipInputStream(new BufferedInputStream(in, BUFFER));
        byte[] buffer = new byte[BUFFER];
        for (String name = next(zip); !name.equals(END); name = next(zip)) {
            try (var out = sink.entry(name)) {
                for (int read = read(zip, buffer); read >= 0; read = read(zip, buffer)) {
                    out.write(buffer, 0, read);
                }
            }
        }
    }

    private static String next(ZipInputStream zip) {
        try {
            ZipEntry entry = zip.getNextEntry();
            if (entry != null) {
                return entry.getName();
            }
        } catch (IOException e) {
            throw brokenOff();
        }
        throw brokenOff();
    }

    private static int read(ZipInputStream zip, byte[] buffer) {
        try {
            return zip.read(buffer);
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    private static BackupException brokenOff() {
        return new BackupException("the site broke off; its log says why");
    }
}
