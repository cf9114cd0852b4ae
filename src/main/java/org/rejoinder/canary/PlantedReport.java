package org.rejoinder.canary;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report of a public reply, by somebody who exists nowhere else: of a planted one if the site has published one, which
 * answers the report when it is withdrawn; else of any. Nobody but the moderators may see who reported it, its own page included.
 */
record PlantedReport(URI receipt, boolean ofPlanted, CanaryValue address, CanaryValue name, CanaryValue network) {

    private static final Pattern IN_FEED = Pattern.compile("href=\"[^\"]*(/replies/\\d+)\"");
    private static final Pattern PUBLIC = Pattern.compile("href=\"(/replies/\\d+)\"");
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"");

    List<CanaryValue> secrets() {
        return List.of(address, name, network);
    }

    /** @return empty if no reply is public */
    static Optional<PlantedReport> plant(AnonymousHttpClient client, PlantedReplies planted) throws IOException {
        Optional<String> own = formOfPlanted(client, planted);
        Optional<String> form = own.isPresent() ? own : formOfAny(client);
        return form.isPresent()
                ? Optional.of(plantedAt(client.address(form.get()), own.isPresent(), client))
                : Optional.empty();
    }

    private static Optional<String> formOfPlanted(AnonymousHttpClient client, PlantedReplies planted)
            throws IOException {
        for (PlantedReplies.Reply reply : planted.replies()) {
            Matcher shown = PUBLIC.matcher(client.get(reply.receipt()).body());
            if (shown.find()) {
                return Optional.of(shown.group(1) + "/report");
            }
        }
        return Optional.empty();
    }

    /** The feed has replies of all articles. */
    private static Optional<String> formOfAny(AnonymousHttpClient client) throws IOException {
        Matcher reply =
                IN_FEED.matcher(client.get(client.address("/replies.atom")).body());
        return reply.find() ? Optional.of(reply.group(1) + "/report") : Optional.empty();
    }

    private static PlantedReport plantedAt(URI form, boolean ofPlanted, AnonymousHttpClient client) throws IOException {
        var address = new CanaryValue(
                "address of a report",
                "Reporter." + PlantedReplies.random() + "@" + PlantedReplies.random() + ".canary.invalid");
        var name = new CanaryValue("name of a report", "Canary Watcher " + PlantedReplies.random());
        var network = new CanaryValue("network of a report", PlantedReplies.randomNetwork());
        Matcher shown = SHOWN.matcher(client.get(form).body());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("shown", shown.find() ? shown.group(1) : "");
        fields.put("reason", "illegal");
        fields.put(
                "explanation",
                "A canary was here, to see whether who reports something stays unknown. Please keep the reply.");
        fields.put("place", "Nothing in it is wrong.");
        fields.put("name", name.value());
        fields.put("email", address.value());
        fields.put("goodFaith", "yes");
        AnonymousHttpClient.Answer taken = client.post(
                form, fields, "X-Forwarded-For", network.value(), "Forwarded", "for=\"[" + network.value() + "]\"");
        if (taken.status() != 303) {
            throw new CanaryAbortedException("the form at " + form + " answered " + taken.status()
                    + (taken.status() == 429 ? "; too much came from here, try again later" : ""));
        }
        return new PlantedReport(form.resolve(taken.location()), ofPlanted, address, name, network);
    }

    /** @return what the moderators need to know; empty if it is answered already */
    Optional<String> left() {
        return ofPlanted
                ? Optional.empty()
                : Optional.of("A planted report by \"" + name.value()
                        + "\" waits at the desk, since none of the planted replies is public: keep the reply.");
    }

    /** For each that looks for what was planted. */
    static List<CanaryValue> with(List<CanaryValue> others, Optional<PlantedReport> report) {
        List<CanaryValue> all = new ArrayList<>(others);
        report.ifPresent(planted -> all.addAll(planted.secrets()));
        return all;
    }
}
