package org.rejoinder.staticsite;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.zip.ZipOutputStream;

/** Writes a copy of a running site into one ZIP, whole or not at all. */
public final class StaticSite {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SiteClient client;
    private final URI site;

    public StaticSite(URI site) {
        this(site, PAUSE);
    }

    /** @param pause before the site is asked again for what it could not give */
    StaticSite(URI site, Duration pause) {
        this.site = site;
        client = new SiteClient(site, pause);
    }

    /**
     * @param file where nothing is yet
     * @param progress told now and then how many files it has
     * @return how many files it has in the end
     * @throws StaticSiteException if it cannot be written, or the site does not answer
     */
    public long write(Path file, LongConsumer progress) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StaticSiteException(file + " is there already; nothing is overwritten");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createFile(part);
        } catch (IOException e) {
            throw StaticSiteException.of(part, e);
        }
        part.toFile().deleteOnExit();
        try {
            long files = writePart(part, progress);
            Files.move(part, file);
            return files;
        } catch (IOException e) {
            throw StaticSiteException.of(file, e);
        } finally {
            delete(part);
        }
    }

    private long writePart(Path part, LongConsumer progress) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(part);
                var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            return new SiteCopy(client, site, zip, progress).copy();
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            throw new StaticSiteException(part + " is to be deleted; that was not possible");
        }
    }
}
