package org.rejoinder.canary;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code canary [address of the site] [log file]}: plants, walks, and says what it found. Exit status 0 if that is nothing,
 * 1 if something came to light, 2 if it could not look.
 */
public final class Canary {

    private final URI site;
    private final Optional<Path> log;
    private final PrintStream out;

    /** @param log what the running site writes, if it is at hand */
    public Canary(URI site, Optional<Path> log, PrintStream out) {
        this.site = site;
        this.log = log;
        this.out = out;
    }

    /** @return the exit status */
    public int run() {
        try {
            return look();
        } catch (IOException e) {
            out.println("The canary cannot look: nothing answers at " + site + " ("
                    + e.getClass().getSimpleName() + ")");
        } catch (CannotLook | IllegalArgumentException e) {
            out.println("The canary cannot look: " + e.getMessage());
        }
        return 2;
    }

    private int look() throws IOException {
        long logged = log.isPresent() ? Files.size(log.get()) : 0;
        var stranger = new Stranger(site);
        var bed = new Bed(stranger);
        var walk = new Walk(stranger, out);
        try {
            bed.plant();
            walk.lookFor(hidden(bed));
            walk.everywhere();
            walk.lookFor(bed.replies().stream()
                    .flatMap(reply -> reply.secrets().stream())
                    .toList());
            for (Bed.Reply reply : bed.replies()) {
                walk.at(reply.receipt());
            }
            walk.oracles(
                    bed.replies().stream().map(Bed.Reply::address).distinct().toList());
            walk.drawings(bed.replies());
            if (log.isPresent()) {
                walk.lookFor(hidden(bed));
                walk.look(log.get().toString(), since(log.get(), logged));
                out.println("read " + log.get());
            }
        } finally {
            int left = bed.clear();
            if (left > 0) {
                out.println(left + " planted replies could not be withdrawn: they wait in the queue.");
            }
        }
        return conclude(walk);
    }

    /** Everything that was planted, but for the name of a reply that the site has put in public. */
    private static List<Planted> hidden(Bed bed) throws IOException {
        List<Planted> hidden = new ArrayList<>();
        for (Bed.Reply reply : bed.replies()) {
            hidden.addAll(bed.isPublic(reply) ? reply.secrets() : reply.all());
        }
        return hidden;
    }

    private int conclude(Walk walk) {
        walk.findings().forEach(out::println);
        out.println("Looked at " + walk.looked() + " answers for three addresses, names and networks: "
                + (walk.findings().isEmpty()
                        ? "nothing came to light."
                        : walk.findings().size() + " findings."));
        return walk.findings().isEmpty() ? 0 : 1;
    }

    private static String since(Path file, long from) throws IOException {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            // A log that was begun anew meanwhile is shorter
            reader.seek(reader.length() < from ? 0 : from);
            byte[] rest = new byte[(int) Math.min(Integer.MAX_VALUE - 8, reader.length() - reader.getFilePointer())];
            reader.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8);
        }
    }
}
