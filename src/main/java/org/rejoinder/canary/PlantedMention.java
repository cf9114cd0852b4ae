package org.rejoinder.canary;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A webmention of a page on a host that there is not: nobody can have seen there that it links anywhere, so that neither the page nor who
 * sent it may come to light, on its own page included. It is refused after a day, and forgotten after a month.
 */
record PlantedMention(URI receipt, CanaryValue source, CanaryValue network) {

    List<CanaryValue> secrets() {
        return List.of(source, network);
    }

    /** @return empty if the site takes none, or none for this article */
    static Optional<PlantedMention> plant(AnonymousHttpClient client, URI article) throws IOException {
        var source = new CanaryValue("source of a webmention", PlantedReplies.random() + ".canary.invalid");
        var network = new CanaryValue("network of a webmention", PlantedReplies.randomNetwork());
        AnonymousHttpClient.Answer taken = client.post(
                client.address("/webmention"),
                Map.of("source", "https://" + source.value() + "/", "target", article.toString()),
                "X-Forwarded-For",
                network.value(),
                "Forwarded",
                "for=\"[" + network.value() + "]\"");
        if (taken.status() >= 500) {
            throw new CanaryAbortedException("the form at /webmention answered " + taken.status());
        }
        return taken.location().isEmpty()
                ? Optional.empty()
                : Optional.of(new PlantedMention(article.resolve(taken.location()), source, network));
    }

    /** For each that looks for what was planted. */
    static List<CanaryValue> with(List<CanaryValue> others, Optional<PlantedMention> mention) {
        List<CanaryValue> all = new ArrayList<>(others);
        mention.ifPresent(planted -> all.addAll(planted.secrets()));
        return all;
    }
}
