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
import java.util.stream.Stream;

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
        } catch (CanaryAbortedException | IllegalArgumentException e) {
            out.println("The canary cannot look: " + e.getMessage());
        }
        return 2;
    }

    private int look() throws IOException {
        long logged = log.isPresent() ? Files.size(log.get()) : 0;
        var anonymousHttpClient = new AnonymousHttpClient(site);
        var plantedReplies = new PlantedReplies(anonymousHttpClient);
        var siteCrawler = new SiteCrawler(anonymousHttpClient, out);
        try {
            plantedReplies.plant();
            Optional<PlantedReport> report = PlantedReport.plant(anonymousHttpClient, plantedReplies);
            out.println(report.isPresent() ? "reported a reply" : "reported nothing: no reply is public");
            CanaryValue follower = plantedReplies.plantFollower();
            Optional<PlantedMention> mention = plantedReplies.plantMention();
            out.println(mention.isPresent() ? "sent a webmention" : "sent no webmention: the site takes none");
            siteCrawler.lookFor(
                    PlantedMention.with(PlantedReport.with(hidden(plantedReplies, follower), report), mention));
            siteCrawler.everywhere();
            siteCrawler.lookFor(PlantedMention.with(
                    PlantedReport.with(
                            Stream.concat(
                                            Stream.of(follower),
                                            plantedReplies.replies().stream()
                                                    .flatMap(reply -> reply.secrets().stream()))
                                    .toList(),
                            report),
                    mention));
            for (PlantedReplies.Reply reply : plantedReplies.replies()) {
                siteCrawler.at(reply.receipt());
            }
            if (report.isPresent()) {
                siteCrawler.atReport(report.get().receipt());
            }
            if (mention.isPresent()) {
                siteCrawler.atMention(mention.get().receipt());
            }
            siteCrawler.oracles(Stream.concat(
                            plantedReplies.replies().stream().map(PlantedReplies.Reply::address),
                            report.map(PlantedReport::address).stream())
                    .distinct()
                    .toList());
            siteCrawler.oracleOfFollowers(follower);
            siteCrawler.drawings(plantedReplies.replies());
            report.flatMap(PlantedReport::left).ifPresent(out::println);
            if (log.isPresent()) {
                siteCrawler.lookFor(
                        PlantedMention.with(PlantedReport.with(hidden(plantedReplies, follower), report), mention));
                siteCrawler.look(log.get().toString(), since(log.get(), logged));
                out.println("read " + log.get());
            }
        } finally {
            int left = plantedReplies.clear();
            if (left > 0) {
                out.println(left + " planted replies could not be withdrawn: they wait in the queue.");
            }
        }
        return conclude(siteCrawler);
    }

    /** Everything that was planted, but for the name of a reply that the site has put in public. */
    private static List<CanaryValue> hidden(PlantedReplies plantedReplies, CanaryValue follower) throws IOException {
        List<CanaryValue> hidden = new ArrayList<>(List.of(follower));
        for (PlantedReplies.Reply reply : plantedReplies.replies()) {
            hidden.addAll(plantedReplies.isPublic(reply) ? reply.secrets() : reply.all());
        }
        return hidden;
    }

    private int conclude(SiteCrawler siteCrawler) {
        siteCrawler.findings().forEach(out::println);
        out.println("Looked at " + siteCrawler.looked()
                + " answers for addresses, names and networks of replies and of a report: "
                + (siteCrawler.findings().isEmpty()
                        ? "nothing came to light."
                        : siteCrawler.findings().size() + " findings."));
        return siteCrawler.findings().isEmpty() ? 0 : 1;
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
