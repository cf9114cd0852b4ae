package org.rejoinder.api.description;

import java.util.List;

/**
 * What can be asked of an address.
 *
 * @param scope what a key must allow; null if none is needed
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        String scope,
        List<MemberDescription> parameters,
        List<Answer> answers) {

    /** @param schema what its body is, by name; null for none */
    public record Answer(String status, String description, String schema) {}
}
