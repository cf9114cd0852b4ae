package org.rejoinder.exchange.picture;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.exchange.address.PictureVariants;

/**
 * Where a picture was, without what only says how it was asked for. The same picture has the same one, be it asked for by
 * {@code http} or {@code https}, with {@code www} or without.
 *
 * @param host in small letters
 * @param path decoded
 */
public record PictureAddress(String host, String path) {

    private static final int LONGEST = 2_000;
    private static final int WWW = 4;
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)^(?:https?:)?//.*");
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|webp|svg|bmp|avif|tiff?)");

    /** Where the programs have their pictures, whatever stands in front of their site. */
    private static final List<String> UPLOADS = List.of("/wp-content/uploads/", "/content/images/");

    /**
     * @param site the address of the old site, which relative ones begin with
     * @return empty for what is none, as {@code data:} and {@code file:}
     */
    public static Optional<PictureAddress> of(String address, String site) {
        String typed = address.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        if (typed.startsWith("/") && !typed.startsWith("//")) {
            return at(hostOf(site), typed);
        }
        if (!ABSOLUTE.matcher(typed).matches()) {
            return Optional.empty();
        }
        String rest = typed.substring(typed.indexOf("//") + 2);
        int path = rest.indexOf('/');
        return path < 0 ? Optional.empty() : at(hostOf("//" + rest.substring(0, path)), rest.substring(path));
    }

    private static Optional<PictureAddress> at(String host, String path) {
        int end = path.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = path.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        String decoded = Normalizer.normalize(decoded(path.substring(0, end)), Normalizer.Form.NFC);
        boolean leadsAway = List.of(decoded.split("/")).contains("..") || decoded.indexOf('\0') >= 0;
        return host.isEmpty() || leadsAway ? Optional.empty() : Optional.of(new PictureAddress(host, decoded));
    }

    /** Empty if it has none. */
    public static String hostOf(String address) {
        String rest = address.replaceFirst("^(?i)(?:https?:)?//", "");
        return rest.replaceFirst("[/?#].*$", "").replaceFirst("^.*@", "").toLowerCase(Locale.ROOT);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException percentOfSomething) {
            return path;
        }
    }

    /** Whether it is called as pictures are. */
    public boolean isNamedAsPicture() {
        return NAME.matcher(path).matches();
    }

    /** Whether it stands where the programs put what was uploaded, perhaps behind the address of a cache of somebody else's. */
    public boolean isUpload() {
        return UPLOADS.stream().anyMatch(path::contains);
    }

    /** The same picture, the largest first. */
    public List<PictureAddress> variants() {
        return PictureVariants.of(path).stream()
                .map(variant -> new PictureAddress(host, variant))
                .toList();
    }

    /** What its file is called. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** For asking there. */
    URI toHttps() throws URISyntaxException {
        return new URI("https", host, path, null);
    }

    /** Without {@code www}. */
    public String site() {
        return siteOf(host);
    }

    public static String siteOf(String host) {
        return host.startsWith("www.") ? host.substring(WWW) : host;
    }

    /** What it is known by. */
    public String key() {
        return site() + path;
    }

    @Override
    public String toString() {
        return key();
    }
}
