package org.rejoinder.screening;

import java.util.Optional;

/**
 * A reply as screening sees it.
 *
 * @param publishedBefore how many replies of the same writer are public
 */
public record Candidate(String text, String name, Optional<String> website, long publishedBefore) {}
