package org.rejoinder.pagecache;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The bytes of a page in one coding. They are packed when somebody asks for them in it, once: the first reader does not wait
 * for the coding of others.
 */
final class ContentCoding {

    private final Optional<String> coding;
    private final String tag;
    private final Supplier<byte[]> packing;
    private volatile byte[] bytes;

    private ContentCoding(Optional<String> coding, String tag, Supplier<byte[]> packing, byte[] bytes) {
        this.coding = coding;
        this.tag = '"' + tag + '"';
        this.packing = packing;
        this.bytes = bytes;
    }

    static ContentCoding plain(String tag, byte[] bytes) {
        return new ContentCoding(Optional.empty(), tag, () -> bytes, bytes);
    }

    static ContentCoding packed(String coding, String tagOfThePage, Supplier<byte[]> packing) {
        return new ContentCoding(Optional.of(coding), tagOfThePage + '-' + coding, packing, null);
    }

    byte[] bytes() {
        byte[] ready = bytes;
        return ready == null ? pack() : ready;
    }

    private synchronized byte[] pack() {
        if (bytes == null) {
            bytes = packing.get();
        }
        return bytes;
    }

    /** As Content-Encoding names it. */
    Optional<String> coding() {
        return coding;
    }

    /** Strong, and of this coding alone (RFC 9110, 8.8.3.3). */
    String tag() {
        return tag;
    }

    /** Weak comparison, as RFC 9110, 13.1.2 has it for reading. */
    boolean isHad(String had) {
        return had != null
                && (had.equals(tag)
                        || Arrays.stream(had.split(","))
                                .map(String::strip)
                                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                                .anyMatch(each -> each.equals("*") || each.equals(tag)));
    }
}
