package org.rejoinder.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

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
        Set<String> names,
        long began,
        Optional<Instant> until) {

    record Header(String name, String value) {}

    /**
     * Its bytes in one coding.
     *
     * @param tag strong, and of this coding alone (RFC 9110, 8.8.3.3)
     */
    record Form(byte[] bytes, Optional<String> coding, String tag) {

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

    /** Bytes of an entity tag: enough that no two pages share one. */
    private static final int TAG = 16;

    /** Bytes of memory besides those of the page. */
    private static final int OVERHEAD = 2_048;

    /** A weight of 0 is a refusal (RFC 9110, 12.4.2); finer wishes make no difference. */
    private static final Pattern REFUSES_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?(?![.\\d])");

    /** @param accepted the codings that a reader takes, as RFC 9110, 12.5.3 has them; null if nothing is said */
    Form formFor(String accepted) {
        boolean taken = accepted != null
                && accepted.contains("gzip")
                && !(accepted.contains("q=0") && REFUSES_GZIP.matcher(accepted).find());
        return taken ? gzip : plain;
    }

    /** @param bytes as they are before any coding */
    static Snapshot of(
            String type, List<Header> headers, byte[] bytes, Set<String> names, long began, Optional<Instant> until) {
        String tag = tag(bytes);
        return new Snapshot(
                type,
                headers,
                new Form(bytes, Optional.empty(), '"' + tag + '"'),
                new Form(packed(bytes), Optional.of("gzip"), '"' + tag + "-gzip\""),
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

    private static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var out = new BestGzip(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    int weight() {
        return OVERHEAD + plain.bytes().length + gzip.bytes().length;
    }

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
