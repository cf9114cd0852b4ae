package org.rejoinder.exchange;

/**
 * @param key what articles name them by
 * @param email empty if the export does not say
 */
public record SourceAuthor(String key, String name, String email) {

    @Override
    public String toString() {
        return "SourceAuthor[%s]".formatted(key);
    }
}
