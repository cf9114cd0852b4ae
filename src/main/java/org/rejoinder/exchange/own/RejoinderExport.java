package org.rejoinder.exchange.own;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rejoinder.crypto.Sha256;
import org.rejoinder.exchange.UnreadableExportException;

/** An export of a Rejoinder that is read. */
public final class RejoinderExport implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 64_000_000;
    private static final int DIGEST_BYTES = 32;
    private static final int LARGEST_PICTURE = 50_000_000;

    private final ZipFile zip;
    private final JsonObject manifest;
    private final String digest;

    private RejoinderExport(ZipFile zip) throws IOException {
        this.zip = zip;
        ZipEntry entry = zip.getEntry(Sidecar.MANIFEST);
        if (entry == null || zip.getEntry(Sidecar.FILE) == null || entry.getSize() > LONGEST_MANIFEST) {
            throw new UnreadableExportException("The file is packed. Unpack it first, and bring the export in it.");
        }
        byte[] bytes;
        try (var in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(LONGEST_MANIFEST);
        }
        digest = Sha256.hexOf(bytes, DIGEST_BYTES);
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            manifest = reader.readObject();
            if (!manifest.getString("format", "").equals(Sidecar.FORMAT)) {
                throw new UnreadableExportException("The file is packed. Unpack it first, and bring the export in it.");
            }
        } catch (JsonException | ClassCastException e) {
            throw new UnreadableExportException(Sidecar.MANIFEST + " in the file cannot be read.");
        }
    }

    /** @throws UnreadableExportException if it is none */
    public static RejoinderExport open(Path file) throws IOException {
        ZipFile zip = unpack(file);
        try {
            return new RejoinderExport(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile unpack(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new UnreadableExportException(
                    "The file is packed, and cannot be unpacked: part of it is missing, or it is no ZIP. Bring all of it, or unpack it and bring the"
                            + " export in it.");
        }
    }

    /**
     * Whether what is packed in it is one, and not the export of another program.
     *
     * @throws UnreadableExportException if it cannot be unpacked
     */
    public static boolean isOne(Path file) throws IOException {
        try (var zip = unpack(file)) {
            return zip.getEntry(Sidecar.MANIFEST) != null;
        }
    }

    /** The same for the same bytes in all of it. */
    String digest() {
        return digest;
    }

    /** The address of the site that it is from. */
    public String site() {
        return manifest.getString("site", "");
    }

    /** @throws UnreadableExportException if it is not, to the byte, what was written */
    public void verify() throws IOException {
        verify(() -> {});
    }

    /**
     * As {@link #verify()}.
     *
     * @param between what is done between two parts of it; may throw something to end it there
     */
    public void verify(Runnable between) throws IOException {
        try {
            for (JsonObject each : manifest.getJsonArray("entries").getValuesAs(JsonObject.class)) {
                String name = each.getString("name");
                if (!each.getString("sha256").equals(checksum(name))) {
                    throw damaged(name);
                }
                between.run();
            }
        } catch (NullPointerException | ClassCastException e) {
            throw damaged(Sidecar.MANIFEST);
        }
    }

    private String checksum(String name) throws IOException {
        try (var in = open(name);
                var out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (ZipException e) {
            throw damaged(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name);
        }
        return zip.getInputStream(entry);
    }

    private static UnreadableExportException damaged(String name) {
        return new UnreadableExportException("The file is damaged: %s in it is not what was written.".formatted(name));
    }

    public void rows(RowVisitor visitor) throws IOException {
        try (var in = open(Sidecar.FILE)) {
            SidecarReader.read(in, visitor);
        } catch (ZipException e) {
            throw damaged(Sidecar.FILE);
        }
    }

    /** Told nothing if it has none. */
    void addresses(RowVisitor visitor) throws IOException {
        if (zip.getEntry(Sidecar.ADDRESSES) != null) {
            try (var in = open(Sidecar.ADDRESSES)) {
                SidecarReader.read(in, visitor);
            }
        }
    }

    /** Empty if it is not there. */
    Optional<byte[]> media(String name) throws IOException {
        ZipEntry entry = zip.getEntry(Sidecar.MEDIA + name);
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes(LARGEST_PICTURE));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
