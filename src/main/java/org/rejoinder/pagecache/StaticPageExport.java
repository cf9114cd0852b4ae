package org.rejoinder.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rejoinder.background.FailureLog;
import org.rejoinder.settings.Settings;

/**
 * Ready pages and feeds as files, {@code /articles/a} as {@code articles/a.html} and, packed, {@code articles/a.html.gz} and
 * {@code articles/a.html.br}, for a web server in front that sends files as nobody else does (deploy/nginx.conf). A file is
 * there only while it is true: it goes before whoever has changed something is told that it is done. So only a node that is
 * alone on its database keeps any: while it cannot hear of others, nobody would take them away.
 */
@ApplicationScoped
class StaticPageExport {

    private static final Logger LOG = Logger.getLogger(StaticPageExport.class.getName());

    /** Ours alone: it is emptied at each start. */
    private static final String FOLDER = "pages";

    /** What follows the name, by coding. */
    private static final Map<String, String> PACKED = Map.of("gzip", ".gz", "br", ".br");

    private static final int MOST = 15_000;

    private final Map<String, Set<Path>> madeOf = new HashMap<>();
    private final Map<Path, Set<String>> namesOf = new HashMap<>();
    private int files;

    /** Web servers tell versions by their second and their size, so that no two may share a second. */
    private Instant last = Instant.EPOCH;

    private Path folder;
    private Clock clock;
    private FailureLog unkept;

    protected StaticPageExport() {}

    @Inject
    StaticPageExport(Settings settings, Clock clock) {
        this.clock = clock;
        unkept = new FailureLog("A page was not kept as a file", clock);
        settings.pages().ifPresent(given -> {
            folder = given.resolve(FOLDER);
            empty();
        });
    }

    private void empty() {
        try {
            makeReadable(folder);
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Instant at = Files.getLastModifiedTime(each).toInstant();
                    last = at.isAfter(last) ? at : last;
                    if (!each.equals(folder)) {
                        Files.delete(each);
                    }
                }
            }
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "Pages are not kept as files; rejoinder.pages cannot be used", e);
            folder = null;
        }
    }

    /** @param isTrue asked when nothing can be forgotten any more before the files are there */
    synchronized void keep(String address, CachedPage page, Predicate<CachedPage> isTrue) {
        if (folder == null || files >= MOST || page.until().isPresent()) {
            return;
        }
        PageFileName.of(address, page).filter(name -> isTrue.test(page)).ifPresent(name -> {
            try {
                put(folder.resolve(name), page);
            } catch (IOException e) {
                unkept.failed(e);
            }
        });
    }

    /** Each form is smaller than the one before, or left out: they share a second. */
    private void put(Path file, CachedPage page) throws IOException {
        makeReadable(file.getParent());
        FileTime at = FileTime.from(next());
        int size = Integer.MAX_VALUE;
        for (ContentCoding contentCoding : page.forms()) {
            if (contentCoding.bytes().length < size) {
                size = contentCoding.bytes().length;
                String packed = contentCoding.coding().map(PACKED::get).orElse("");
                put(file.resolveSibling(file.getFileName() + packed), contentCoding.bytes(), at, page.names());
            }
        }
    }

    private void put(Path file, byte[] bytes, FileTime at, Set<String> names) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.write(draft, bytes);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setLastModifiedTime(draft, at);
        files += Files.exists(file) ? 0 : 1;
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        leave(file);
        namesOf.put(file, names);
        names.forEach(
                name -> madeOf.computeIfAbsent(name, unused -> new HashSet<>()).add(file));
    }

    /** By the other server, whatever this process is told of new files. */
    private static void makeReadable(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            makeReadable(directory.getParent());
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        last = now.isAfter(last) ? now : last.plusSeconds(1);
        return last;
    }

    synchronized void forget(Collection<String> names) {
        if (folder != null) {
            names.stream()
                    .flatMap(name -> madeOf.getOrDefault(name, Set.of()).stream())
                    .distinct()
                    .toList()
                    .forEach(this::delete);
        }
    }

    synchronized void forgetAll() {
        List.copyOf(namesOf.keySet()).forEach(this::delete);
    }

    /** What the page was made of before says nothing about what it is made of now. */
    private void leave(Path file) {
        Optional.ofNullable(namesOf.remove(file)).stream().flatMap(Set::stream).forEach(name -> {
            Set<Path> others = madeOf.get(name);
            others.remove(file);
            if (others.isEmpty()) {
                madeOf.remove(name);
            }
        });
    }

    private void delete(Path file) {
        leave(file);
        try {
            Files.delete(file);
            files--;
        } catch (NoSuchFileException gone) {
            // with another thing that it was made of
        } catch (IOException e) {
            LOG.log(Level.SEVERE, e, () -> "An old page is still there as a file: " + file);
        }
    }
}
