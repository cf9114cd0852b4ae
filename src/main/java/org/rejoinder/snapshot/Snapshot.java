package org.rejoinder.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page as it is sent; never changed.
 *
 * @param headers all but those that tell of its bytes
 * @param names what it is made of; empty for one that is made for one reader
 * @param began what the count of what was forgotten was at
 * @param until when it looks different, whatever happens until then
 */
record Snapshot(
        String type,
        List<Header> headers,
        Form plain,
        Form gzip,
        Optional<Form> brotli,
        Set<String> names,
        long began,
        Optional<Instant> until) {

    record Header(String name, String value) {}

    /** Bytes of an entity tag: enough that no two pages share one. */
    private static final int TAG = 16;

    /** Bytes of memory besides those of the page. */
    private static final int OVERHEAD = 2_048;

    /** A weight of 0 is a refusal (RFC 9110, 12.4.2); finer wishes make no difference. */
    private static final Pattern REFUSAL = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    /** @param accepted the codings that a reader takes, as RFC 9110, 12.5.3 has them; null if nothing is said */
    Form formFor(String accepted) {
        if (accepted == null) {
            return plain;
        }
        if (brotli.isPresent() && isTaken("br", accepted)) {
            return brotli.get();
        }
        return isTaken("gzip", accepted) ? gzip : plain;
    }

    private static boolean isTaken(String coding, String accepted) {
        for (String each : accepted.split(",")) {
            int end = each.indexOf(';');
            String name = end < 0 ? each : each.substring(0, end);
            if (name.strip().equalsIgnoreCase(coding)) {
                return end < 0 || !REFUSAL.matcher(each).find();
            }
        }
        return false;
    }

    /** @param bytes as they are before any coding */
    static Snapshot of(
            String type, List<Header> headers, byte[] bytes, Set<String> names, long began, Optional<Instant> until) {
        String tag = tag(bytes);
        return new Snapshot(
                type,
                headers,
                Form.plain(tag, bytes),
                Form.packed("gzip", tag, () -> Packing.gzip(bytes)),
                Packing.knowsBrotli()
                        ? Optional.of(Form.packed("br", tag, () -> Packing.brotli(bytes)))
                        : Optional.empty(),
                names,
                began,
                until);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is, then packed. */
    List<Form> forms() {
        return Stream.concat(Stream.of(plain, gzip), brotli.stream()).toList();
    }

    /** As if it were packed in each coding: those together take less than half of what it is. */
    int weight() {
        return OVERHEAD + plain.bytes().length * 3 / 2;
    }
}
