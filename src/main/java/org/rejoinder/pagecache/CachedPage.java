package org.rejoinder.pagecache;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.crypto.Sha256;

/**
 * One page as it is sent; never changed.
 *
 * @param headers all but those that tell of its bytes
 * @param names what it is made of; empty for one that is made for one reader
 * @param began what the count of what was forgotten was at
 * @param until when it looks different, whatever happens until then
 */
record CachedPage(
        String type,
        List<Header> headers,
        ContentCoding plain,
        ContentCoding gzip,
        Optional<ContentCoding> brotli,
        Set<String> names,
        long began,
        Optional<Instant> until) {

    record Header(String name, String value) {}

    /** Bytes of an entity tag: enough that no two pages share one. */
    private static final int TAG = 16;

    /** Bytes of memory besides those of the page. */
    private static final int OVERHEAD = 2_048;

    /** RFC 9110, 12.4.2: 0 is a refusal. */
    private static final Pattern WEIGHT = Pattern.compile("(?i);\\s*q=([01](?:\\.\\d{0,3})?)");

    /** @param accepted the codings that a reader takes, as RFC 9110, 12.5.3 has them; null if nothing is said */
    ContentCoding formFor(String accepted) {
        if (accepted == null) {
            return plain;
        }
        float wished = wish("gzip", accepted);
        if (brotli.isPresent()) {
            float rival = wish("br", accepted);
            if (rival > 0 && rival >= wished) {
                return brotli.get();
            }
        }
        return wished > 0 ? gzip : plain;
    }

    /** @return 0 for what is not taken */
    private static float wish(String coding, String accepted) {
        for (String each : accepted.split(",")) {
            int end = each.indexOf(';');
            String name = end < 0 ? each : each.substring(0, end);
            if (name.strip().equalsIgnoreCase(coding)) {
                Matcher weight = WEIGHT.matcher(each);
                return end >= 0 && weight.find() ? Float.parseFloat(weight.group(1)) : 1;
            }
        }
        return 0;
    }

    /** @param bytes as they are before any coding */
    static CachedPage of(
            String type, List<Header> headers, byte[] bytes, Set<String> names, long began, Optional<Instant> until) {
        String tag = tag(bytes);
        return new CachedPage(
                type,
                headers,
                ContentCoding.plain(tag, bytes),
                ContentCoding.packed("gzip", tag, () -> Compressor.gzip(bytes)),
                Compressor.knowsBrotli()
                        ? Optional.of(ContentCoding.packed("br", tag, () -> Compressor.brotli(bytes)))
                        : Optional.empty(),
                names,
                began,
                until);
    }

    private static String tag(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), TAG));
    }

    /** As it is, then packed. */
    List<ContentCoding> forms() {
        return Stream.concat(Stream.of(plain, gzip), brotli.stream()).toList();
    }

    /** As if it were packed in each coding: those together take less than half of what it is. */
    int weight() {
        return OVERHEAD + plain.bytes().length * 3 / 2;
    }
}
