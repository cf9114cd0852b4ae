package org.rejoinder.canary;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replies that were planted through the form under an article, each with values that exist nowhere else. */
final class PlantedReplies {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REPLIES = 3;
    private static final Pattern ARTICLE = Pattern.compile("href=\"(/articles/[^\"/?#]+)\"");
    private static final Pattern OPEN = Pattern.compile("<form[^>]*action=\"(/submit-reply/[^\"]+)\"");
    private static final Pattern WITHDRAWAL = Pattern.compile("(?s)<form[^>]*>(?:(?!</form>).)*value=\"withdraw\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern PUBLIC = Pattern.compile("href=\"/replies/\\d+\"");

    /** What was planted with one reply. */
    record Reply(URI receipt, CanaryValue address, CanaryValue name, CanaryValue network) {

        List<CanaryValue> all() {
            return List.of(address, name, network);
        }

        /** What even its own page must not show. */
        List<CanaryValue> secrets() {
            return List.of(address, network);
        }
    }

    private final AnonymousHttpClient anonymousHttpClient;
    private final List<Reply> replies = new ArrayList<>();

    PlantedReplies(AnonymousHttpClient anonymousHttpClient) {
        this.anonymousHttpClient = anonymousHttpClient;
    }

    List<Reply> replies() {
        return replies;
    }

    /** @throws CanaryAbortedException if there is no article that can be answered, or the form does not take it */
    void plant() throws IOException {
        URI form = openForm();
        for (int i = 0; i < REPLIES; i++) {
            String mark = random();
            replies.add(plantOne(
                    form, mark, new CanaryValue("address", "Canary." + mark + "@" + random() + ".canary.invalid")));
        }
        // Somebody who guesses the address of another
        replies.add(plantOne(form, random(), replies.get(0).address()));
    }

    /** Those on the front page. */
    private List<URI> articles() throws IOException {
        AnonymousHttpClient.Answer front = anonymousHttpClient.get(anonymousHttpClient.address("/"));
        return ARTICLE.matcher(front.body())
                .results()
                .map(found -> anonymousHttpClient.address(found.group(1)))
                .distinct()
                .toList();
    }

    private URI openForm() throws IOException {
        for (URI article : articles()) {
            Matcher form = OPEN.matcher(anonymousHttpClient.get(article).body());
            if (form.find()) {
                return anonymousHttpClient.address(form.group(1));
            }
        }
        throw new CanaryAbortedException("there is no article on the front page that can be answered");
    }

    private Reply plantOne(URI article, String mark, CanaryValue address) throws IOException {
        var name = new CanaryValue("name", "Canary Bird " + random());
        var network = new CanaryValue("network", randomNetwork());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("comment", "A canary was here, to see whether what nobody may know stays unknown. Mark " + mark + ".");
        form.put("name", name.value());
        form.put("email", address.value());
        AnonymousHttpClient.Answer taken = anonymousHttpClient.post(
                article, form, "X-Forwarded-For", network.value(), "Forwarded", "for=\"[" + network.value() + "]\"");
        if (taken.status() != 303) {
            throw new CanaryAbortedException("the form at " + article + " answered " + taken.status()
                    + (taken.status() == 429 ? "; too many replies came from here, try again later" : ""));
        }
        return new Reply(article.resolve(taken.location()), address, name, network);
    }

    /** Follows all articles by mail; it is forgotten after some days, since nobody can confirm it. A site that sends no mail takes none. */
    CanaryValue plantFollower() throws IOException {
        var address =
                new CanaryValue("address of a follower", "Follower." + random() + "@" + random() + ".canary.invalid");
        AnonymousHttpClient.Answer taken = anonymousHttpClient.post(
                anonymousHttpClient.address("/follow"),
                Map.of("what", "ALL:", "how", "weekly", "email", address.value()));
        if (taken.status() >= 500) {
            throw new CanaryAbortedException("the form at /follow answered " + taken.status());
        }
        return address;
    }

    /** Sends a webmention for an article; see {@link PlantedMention}. */
    Optional<PlantedMention> plantMention() throws IOException {
        return PlantedMention.plant(anonymousHttpClient, articles().get(0));
    }

    /** What is public by the site's own decision is no leak. */
    boolean isPublic(Reply reply) throws IOException {
        return PUBLIC.matcher(anonymousHttpClient.get(reply.receipt()).body()).find();
    }

    /** @return how many of the planted replies could not be taken back */
    int clear() throws IOException {
        int left = 0;
        for (Reply reply : replies) {
            Optional<Map<String, String>> form =
                    withdrawal(anonymousHttpClient.get(reply.receipt()).body());
            boolean gone = form.isPresent()
                    && anonymousHttpClient.post(reply.receipt(), form.get()).status() == 303;
            left += gone ? 0 : 1;
        }
        return left;
    }

    private static Optional<Map<String, String>> withdrawal(String page) {
        Matcher form = WITHDRAWAL.matcher(page);
        String last = null;
        while (form.find()) {
            last = form.group();
        }
        if (last == null) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>(Map.of("act", "withdraw"));
        Matcher hidden = HIDDEN.matcher(last);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return Optional.of(fields);
    }

    static String random() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String randomNetwork() {
        return "2001:db8:" + group() + ":" + group() + ":" + group() + "::" + group();
    }

    /** Four hexadecimal digits that are written in one way only. */
    private static String group() {
        return Integer.toHexString(0x1000 + RANDOM.nextInt(0xefff));
    }
}
