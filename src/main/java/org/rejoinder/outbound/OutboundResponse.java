package org.rejoinder.outbound;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered, with all that its head says.
 *
 * @param headers by their names in lower case, in their order
 * @param body as it came, as far as anybody reads
 * @param cut whether there was more of it
 */
public record OutboundResponse(int status, Map<String, List<String>> headers, byte[] body, boolean cut) {

    /** @param name in lower case */
    public List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** The first of this name. */
    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }
}
