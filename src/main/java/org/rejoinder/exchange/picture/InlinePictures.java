package org.rejoinder.exchange.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.crypto.Sha256;

/** Pictures that stand in texts themselves, in base64 (RFC 2397), as some editors paste them. */
public final class InlinePictures implements PictureFileSource {

    private static final Pattern BEGINNING =
            Pattern.compile("(?i)\\s*+data:image/([a-z0-9.+-]{1,40});(?:[a-z0-9=-]{1,60};)?base64,");
    private static final int BYTES_OF_NAME = 12;

    /** No host that anybody has; what stands in front of its name in a report. */
    private static final String HOST = "in the text";

    /** Of what stands in an address (RFC 3986, 2.1): line breaks among it, which Base64 passes over. */
    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private static final int HEXADECIMAL = 16;

    private final Map<String, String> sources = new HashMap<>();

    /** Empty for what is none. */
    public static Optional<PictureAddress> addressOf(String source) {
        Matcher beginning = BEGINNING.matcher(source);
        return beginning.lookingAt()
                ? Optional.of(new PictureAddress(
                        HOST,
                        "/" + Sha256.hexOf(source, BYTES_OF_NAME) + "."
                                + beginning.group(1).replaceAll("[^A-Za-z0-9].*", "")))
                : Optional.empty();
    }

    public static boolean isInline(PictureAddress address) {
        return address.host().equals(HOST);
    }

    /** Has it in mind until it is brought. */
    public void add(String source) {
        addressOf(source).ifPresent(address -> sources.put(address.key(), source));
    }

    public void forgetAll() {
        sources.clear();
    }

    @Override
    public Optional<String> locate(PictureAddress address) {
        return sources.containsKey(address.key()) ? Optional.of(address.key()) : Optional.empty();
    }

    @Override
    public Optional<PictureFile> open(PictureAddress address) throws IOException {
        String source = sources.get(address.key());
        if (source == null) {
            return Optional.empty();
        }
        String written = ESCAPE.matcher(source.substring(source.indexOf(',') + 1))
                .replaceAll(escape -> Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(escape.group(1), HEXADECIMAL))));
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            throw new IOException("what stands in the text is no base64", e);
        }
        return Optional.of(PictureFile.copyOf(new ByteArrayInputStream(bytes), () -> {}));
    }

    @Override
    public void close() {
        forgetAll();
    }
}
