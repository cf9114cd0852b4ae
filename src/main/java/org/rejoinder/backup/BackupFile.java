package org.rejoinder.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.SiteKey;

/** A backup that is read. Nothing in it is believed before {@link #verify} has read all of it. */
final class BackupFile implements AutoCloseable {

    /** Letters, figures and signs that lead nowhere else, in folders that a site has. */
    private static final Pattern NAME =
            Pattern.compile("tables/[a-z0-9_]+\\.tsv|media(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private static final Set<String> SINGLE = Set.of(
            BackupManifest.FILE,
            BackupWriter.CHECKSUMS,
            DatabaseSnapshot.SEQUENCES,
            KeyEntries.CURRENT,
            KeyEntries.PREVIOUS);

    private static final String SITE_KEY = TableShape.FOLDER + "site_key.tsv";
    private static final int LONGEST_KEY = 10_000;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip) throws IOException {
        this.zip = zip;
        if (zip.getEntry(BackupManifest.FILE) == null || zip.getEntry(BackupWriter.CHECKSUMS) == null) {
            throw new BackupException("it is no backup of Rejoinder");
        }
        try (var in = open(BackupManifest.FILE)) {
            manifest = BackupManifest.read(in);
        }
    }

    static BackupFile open(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new BackupException("it is a directory; takes a file that the command \"backup\" made");
        }
        if (!Files.isRegularFile(file)) {
            throw new BackupException("it is no regular file; takes one that the command \"backup\" made");
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new BackupException("it is no backup of Rejoinder, or only a part of one");
        }
        try {
            return new BackupFile(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static boolean isName(String name) {
        return SINGLE.contains(name) || NAME.matcher(name).matches();
    }

    BackupManifest manifest() {
        return manifest;
    }

    List<String> names(String folder) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(folder))
                .toList();
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupException("it has no " + name);
        }
        try {
            return zip.getInputStream(entry);
        } catch (ZipException e) {
            throw damaged(name);
        }
    }

    /** @throws BackupException if it is not, to the byte, what was written, or if its key is not that of its database */
    void verify() throws IOException {
        Map<String, String> checksums = checksums();
        List<String> names = names("");
        for (String name : names) {
            if (!isName(name)) {
                throw new BackupException("it is no backup of Rejoinder: there is a \"%s\" in it"
                        .formatted(name.replaceAll("\\p{C}", "?")));
            }
            if (!name.equals(BackupWriter.CHECKSUMS) && !checksumOf(name).equals(checksums.remove(name))) {
                throw damaged(name);
            }
        }
        if (!checksums.isEmpty()) {
            throw new BackupException("it is damaged: %s is missing"
                    .formatted(checksums.keySet().iterator().next()));
        }
        if (!isOpenedBy(keys())) {
            throw new BackupException("it has a key that is not the one of its database");
        }
    }

    private Map<String, String> checksums() throws IOException {
        Map<String, String> checksums = new HashMap<>();
        try (var lines = PostgresCopyFormat.reader(open(BackupWriter.CHECKSUMS))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Checksum checksum = Checksum.read(line);
                checksums.put(checksum.name(), checksum.hex());
            }
        } catch (ZipException e) {
            throw damaged(BackupWriter.CHECKSUMS);
        }
        return checksums;
    }

    private String checksumOf(String name) throws IOException {
        MessageDigest digest = Checksum.digest();
        try (var in = open(name);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        } catch (ZipException | EOFException e) {
            throw damaged(name);
        }
        return Checksum.hex(digest);
    }

    private static BackupException damaged(String name) {
        return new BackupException("it is damaged: %s is not what was written".formatted(name));
    }

    Secrets keys() throws IOException {
        return new Secrets(
                key(KeyEntries.CURRENT),
                zip.getEntry(KeyEntries.PREVIOUS) == null ? Optional.empty() : Optional.of(key(KeyEntries.PREVIOUS)));
    }

    private String key(String name) throws IOException {
        try (var in = open(name)) {
            return new String(in.readNBytes(LONGEST_KEY), StandardCharsets.UTF_8).strip();
        }
    }

    /** Whether what is sealed in its database can be read with these. Older ones have no key of their own in the database. */
    boolean isOpenedBy(Secrets secrets) throws IOException {
        if (zip.getEntry(SITE_KEY) == null) {
            return true;
        }
        try (var lines = PostgresCopyFormat.reader(open(SITE_KEY))) {
            int column = List.of(String.valueOf(lines.readLine()).split("\t")).indexOf("sealed");
            String row = lines.readLine();
            if (row == null) {
                return true;
            }
            String sealed = PostgresCopyFormat.read(row)[column];
            return secrets.all().stream()
                    .anyMatch(secret -> SiteKey.open(sealed, secret).isPresent());
        } catch (IllegalArgumentException | IndexOutOfBoundsException noKey) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
