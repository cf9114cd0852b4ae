package org.rejoinder.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * That somebody who runs the server wants the running site to bring an export, or to write one: a file in the home until the
 * site has taken it, another that says how far it is, and a last one with what became of it, until that is read.
 *
 * @param subject which file is to be brought, or made
 * @param pictures the folder or zip of its pictures; empty for none
 * @param fetches whether those that are not there are fetched from the old site
 */
public record ExchangeRequest(Path file, Verb verb, Path subject, Optional<Path> pictures, boolean fetches) {

    public enum Verb {
        /** Brings it. */
        IMPORT,
        /** Says what bringing it would change, and changes nothing. */
        CHECK,
        /** Writes everything that the site has but addresses and secrets. */
        EXPORT,
        EXPORT_WITH_ADDRESSES
    }

    /** @param lines for whoever asked; the last word, if it is done */
    public record Answer(boolean done, List<String> lines) {}

    private static final String REQUEST = ".request";
    private static final String PROGRESS = ".progress";
    private static final String ANSWER = ".answer";
    private static final String FETCHES = "fetch";
    private static final int LINES = 4;
    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    private static final Duration LONGEST_UNREAD = Duration.ofMinutes(1);
    private static final int NAME_BYTES = 16;
    private static final long LOOK_EVERY_MILLIS = 200;

    /** Without pictures. @throws IOException if no file can be made there */
    public static ExchangeRequest make(Path home, Verb verb, Path subject) throws IOException {
        return make(home, verb, subject, Optional.empty(), false);
    }

    /** @throws IOException if no file can be made there */
    public static ExchangeRequest make(Path home, Verb verb, Path subject, Optional<Path> pictures, boolean fetches)
            throws IOException {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        Path file = home.resolve(prefix(verb) + HexFormat.of().formatHex(name) + REQUEST);
        Path whole = subject.toAbsolutePath();
        Optional<Path> where = pictures.map(Path::toAbsolutePath);
        PrivateFile.write(
                file,
                String.join(
                        "\n",
                        verb.toString(),
                        fetches ? FETCHES : "",
                        where.map(path -> path.toUri().toString()).orElse(""),
                        whole.toString()));
        return new ExchangeRequest(file, verb, whole, where, fetches);
    }

    /** One with this verb that waits for the site. */
    public static Optional<ExchangeRequest> waitingIn(Path home, Verb verb) throws IOException {
        return allIn(home, verb).stream().findFirst();
    }

    /** All with this verb that wait for the site; what is none is deleted. */
    public static List<ExchangeRequest> allIn(Path home, Verb verb) throws IOException {
        List<ExchangeRequest> all = new ArrayList<>();
        for (Path file : filesIn(home, prefix(verb), REQUEST)) {
            String[] lines = Files.readString(file).split("\n", LINES);
            if (lines.length < LINES) {
                Files.deleteIfExists(file);
            } else {
                all.add(new ExchangeRequest(
                        file,
                        verb,
                        Path.of(lines[3]),
                        lines[2].isEmpty() ? Optional.empty() : Optional.of(Path.of(URI.create(lines[2]))),
                        lines[1].equals(FETCHES)));
            }
        }
        return all;
    }

    /** Takes away what nobody waits for any more, since it is read a moment after it was written. */
    public static void sweep(Path home, Instant now) throws IOException {
        for (Verb verb : Verb.values()) {
            for (Path file : filesIn(home, prefix(verb), ANSWER)) {
                sweepOld(file, now);
            }
            for (Path file : filesIn(home, prefix(verb), PROGRESS)) {
                if (!Files.exists(beside(file, PROGRESS, REQUEST))) {
                    sweepOld(file, now);
                }
            }
        }
    }

    private static void sweepOld(Path file, Instant now) throws IOException {
        if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONGEST_UNREAD))) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> filesIn(Path home, String prefix, String ending) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + "[0-9a-f]{32}\\" + ending))
                    .sorted()
                    .toList();
        }
    }

    private static String prefix(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
    }

    /** By the site: it goes on. */
    public void tell(String howFar) throws IOException {
        Files.deleteIfExists(beside(PROGRESS));
        PrivateFile.write(beside(PROGRESS), howFar);
    }

    /** By the site: it is over. */
    public void answer(Answer answer) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(beside(PROGRESS));
        PrivateFile.write(beside(ANSWER), (answer.done() ? DONE : REFUSED) + "\n" + String.join("\n", answer.lines()));
    }

    /**
     * By the command: what became of it.
     *
     * @param first until the site says its first word; empty if it says nothing for so long, and is not asked any more
     * @param further from one word of it to the next, be it the same again
     */
    public Optional<Answer> await(Duration first, Duration further, Consumer<String> progress)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + first.toNanos();
        String before = "";
        FileTime told = null;
        while (System.nanoTime() < end) {
            if (Files.exists(beside(ANSWER))) {
                List<String> lines = Files.readAllLines(beside(ANSWER));
                Files.delete(beside(ANSWER));
                return Optional.of(new Answer(lines.get(0).equals(DONE), lines.subList(1, lines.size())));
            }
            String now = Files.exists(beside(PROGRESS)) ? readIfThere(beside(PROGRESS)) : before;
            FileTime toldNow = timeOf(beside(PROGRESS)).orElse(told);
            if (!Objects.equals(toldNow, told)) {
                told = toldNow;
                end = System.nanoTime() + further.toNanos();
            }
            if (!now.isEmpty() && !now.equals(before)) {
                progress.accept(now);
                before = now;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        Files.deleteIfExists(file);
        return Optional.empty();
    }

    /** The site may just be writing it anew. */
    private static String readIfThere(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }

    private static Optional<FileTime> timeOf(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Path beside(String ending) {
        return beside(file, REQUEST, ending);
    }

    private static Path beside(Path file, String from, String to) {
        return file.resolveSibling(file.getFileName().toString().replace(from, to));
    }
}
