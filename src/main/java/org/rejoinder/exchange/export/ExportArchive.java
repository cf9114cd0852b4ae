package org.rejoinder.exchange.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rejoinder.exchange.own.Sidecar;

/** The ZIP file of an export; remembers the SHA-256 of each of its entries. */
final class ExportArchive {

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final Map<String, String> checksums = new TreeMap<>();

    ExportArchive(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    /** One at a time; closed, it is there. */
    OutputStream entry(String name) throws IOException {
        // Pictures are packed already
        zip.setLevel(name.startsWith(Sidecar.MEDIA) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        return new BufferedOutputStream(
                new FilterOutputStream(zip) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        digest.update(bytes, offset, length);
                        zip.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        checksums.put(name, HexFormat.of().formatHex(digest.digest()));
                        zip.closeEntry();
                    }
                },
                BUFFER);
    }

    /** By the names of the entries. */
    Map<String, String> checksums() {
        return checksums;
    }

    /** Of the sidecar and the pictures, which are the same wherever the same content is. */
    String hash() {
        MessageDigest digest = sha256();
        checksums.forEach((name, checksum) -> {
            if (name.equals(Sidecar.FILE) || name.startsWith(Sidecar.MEDIA)) {
                digest.update((checksum + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    void end() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
