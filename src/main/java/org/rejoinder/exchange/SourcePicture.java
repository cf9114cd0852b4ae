package org.rejoinder.exchange;

/**
 * @param key what the source knows it by
 * @param address where it is on the old site
 * @param altText empty if it has none
 * @param caption empty if it has none
 */
public record SourcePicture(String key, String address, String altText, String caption) {

    public SourcePicture(String key, String address, String altText) {
        this(key, address, altText, "");
    }
}
