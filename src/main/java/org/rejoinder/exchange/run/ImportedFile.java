package org.rejoinder.exchange.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The file of an import, as it was when it was looked at first. */
@Embeddable
public class ImportedFile {

    private static final int LONGEST_NAME = 1_000;

    @Column(name = "file_name", nullable = false)
    private String name;

    /** Null if it is not needed any more. */
    @Column(name = "file")
    private String path;

    @Column(name = "file_size", nullable = false)
    private long size;

    @Column(name = "file_changed_at")
    private Instant changedAt;

    @Column(nullable = false)
    private boolean uploaded;

    protected ImportedFile() {}

    private ImportedFile(String name) {
        this.name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    static ImportedFile named(String name) {
        return new ImportedFile(name);
    }

    /** @param uploaded whether it was sent to the desk, and is deleted when it is not needed any more */
    static ImportedFile at(Path path, String name, boolean uploaded) throws IOException {
        var file = new ImportedFile(name);
        file.path = path.toString();
        file.size = Files.size(path);
        file.changedAt = changedAt(path);
        file.uploaded = uploaded;
        return file;
    }

    private static Instant changedAt(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether it is not what was looked at first. */
    boolean isChanged() throws IOException {
        return Files.size(path()) != size || !changedAt(path()).equals(changedAt);
    }

    void lookAgain() throws IOException {
        size = Files.size(path());
        changedAt = changedAt(path());
    }

    void become(ImportedFile other) {
        size = other.size;
        changedAt = other.changedAt;
    }

    void forget() {
        path = null;
    }

    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    public boolean isUploaded() {
        return uploaded;
    }

    /** Whether it is known where it is. */
    public boolean isThere() {
        return path != null;
    }

    Path path() {
        return Path.of(path);
    }
}
