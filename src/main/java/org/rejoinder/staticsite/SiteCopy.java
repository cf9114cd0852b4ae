package org.rejoinder.staticsite;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Goes from the front page, the site map and the feeds wherever they lead on the site, and keeps what it finds as files. */
final class SiteCopy {

    private static final List<String> BEGINNINGS = List.of(
            "/",
            "/sitemap.xml",
            "/robots.txt",
            "/feed.atom",
            "/feed.rss",
            "/feed.json",
            "/replies.atom",
            "/featured.atom",
            "/corrections.atom");

    /** What web servers answer with where nothing is, if they are told to; and an address where nothing can be. */
    private static final String NOT_FOUND = "404.html";

    private static final String NOWHERE = "/not-found";

    private static final Pattern SITE_MAP = Pattern.compile("<loc>([^<]+)</loc>");
    private static final Pattern STYLES = Pattern.compile("url\\([\"']?([^)\"']+)");
    private static final Pattern REPLY = Pattern.compile("/replies/\\d+");
    private static final int OK = 200;
    private static final int TELL_EVERY = 200;

    private final SiteClient client;
    private final OwnLinks own;
    private final LeftOut leftOut;
    private final ZipOutputStream zip;
    private final LongConsumer progress;
    private final Deque<SiteAddress> waiting = new ArrayDeque<>();
    private final Set<SiteAddress> known = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<SiteAddress, String> replies = new HashMap<>();

    SiteCopy(SiteClient client, URI site, ZipOutputStream zip, LongConsumer progress) {
        this.client = client;
        this.zip = zip;
        this.progress = progress;
        String robots = new String(client.get("/robots.txt").body(), StandardCharsets.UTF_8);
        own = new OwnLinks(site, robots);
        leftOut = new LeftOut(robots);
    }

    /** @return how many files there are */
    long copy() throws IOException {
        BEGINNINGS.forEach(address -> link(URI.create(address), URI.create(address)));
        while (!waiting.isEmpty()) {
            copy(waiting.poll());
        }
        SiteClient.Answer nowhere = client.get(NOWHERE);
        write(NOT_FOUND, linked(nowhere.body(), NOWHERE));
        return names.size();
    }

    private void copy(SiteAddress address) throws IOException {
        SiteClient.Answer answer = client.get(address.asked());
        if (!answer.location().isEmpty()) {
            redirect(address, own.absolute(address.asked()).resolve(answer.location()));
        } else if (answer.status() == OK && answer.isPage()) {
            write(address.file(true), linked(answer.body(), address.asked()));
        } else if (answer.status() == OK) {
            followFile(address, answer);
            write(address.file(false), answer.body());
        }
    }

    /** A page leads on; a picture at its old address is there as well. */
    private void redirect(SiteAddress address, URI target) throws IOException {
        String link = link(target, target);
        Optional<SiteAddress> file = own.address(target).filter(SiteAddress::isFile);
        if (file.isPresent() && address.isFile()) {
            write(address.file(false), client.get(file.get().asked()).body());
        } else if (!link.isEmpty()) {
            write(address.file(true), Redirect.to(link));
        }
    }

    private byte[] linked(byte[] page, String address) {
        return new CopiedPage(page, own.absolute(address)).linked(target -> link(target, target));
    }

    private void followFile(SiteAddress address, SiteClient.Answer answer) {
        Pattern links = answer.type().startsWith("text/css") ? STYLES : SITE_MAP;
        if (links == STYLES || answer.type().contains("xml")) {
            links.matcher(new String(answer.body(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> own.absolute(address.asked()).resolve(found.group(1)))
                    .forEach(target -> link(target, target));
        }
    }

    /** Has it copied, too. @return what it is called in the copy; empty if it is not in it */
    private String link(URI target, URI written) {
        Optional<SiteAddress> found = own.address(target);
        if (found.isEmpty()) {
            return written.toString();
        }
        SiteAddress address = found.get();
        if (leftOut.has(address)) {
            return "";
        }
        if (known.add(address)) {
            waiting.add(address);
        }
        if (REPLY.matcher(address.path()).matches()) {
            return replies.computeIfAbsent(address, this::whereReplyIs);
        }
        String fragment = target.getRawFragment() == null ? "" : "#" + target.getRawFragment();
        return address.link() + fragment;
    }

    /** On which page, so that readers of the copy are not led there by a page that does nothing else. */
    private String whereReplyIs(SiteAddress reply) {
        String location = client.get(reply.asked()).location();
        URI target = URI.create(reply.asked()).resolve(location);
        return own.address(target)
                .filter(page ->
                        !location.isEmpty() && !REPLY.matcher(page.path()).matches())
                .map(page -> page.link() + "#" + target.getRawFragment())
                .orElse("");
    }

    private void write(String name, byte[] content) throws IOException {
        if (names.add(name)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            if (names.size() % TELL_EVERY == 0) {
                progress.accept(names.size());
            }
        }
    }
}
