package org.rejoinder.webmention;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.rejoinder.outbound.OutboundResponse;

/**
 * What was found at an address.
 *
 * @param address behind all redirects
 */
public record WebmentionPage(URI address, OutboundResponse response) {

    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int SERVER_ERRORS = 500;
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]{1,40})");

    public boolean isThere() {
        return response.status() >= OK && response.status() < REDIRECTS;
    }

    public boolean isGone() {
        return response.status() == NOT_FOUND || response.status() == GONE;
    }

    /** Whether it may be there when somebody asks again. */
    public boolean isBusy() {
        return response.status() >= SERVER_ERRORS || LATER.contains(response.status());
    }

    /** Without parameters, in lower case; empty if nobody says. */
    public String type() {
        return contentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    public boolean isHtml() {
        return HTML.contains(type());
    }

    private String contentType() {
        return response.header("content-type").orElse("");
    }

    public List<String> linkHeaders() {
        return response.all("link");
    }

    /** @throws IOException if it is packed as nobody unpacks it here */
    public Document html() throws IOException {
        // Without a charset in its head, what the document says counts, and then UTF-8
        String charset = charset().map(Charset::name).orElse(null);
        return Jsoup.parse(new ByteArrayInputStream(bytes()), charset, address.toString());
    }

    /** @throws IOException as {@link #html} */
    public String text() throws IOException {
        return new String(bytes(), charset().orElse(StandardCharsets.UTF_8));
    }

    private Optional<Charset> charset() {
        Matcher named = CHARSET.matcher(contentType());
        try {
            return named.find() && Charset.isSupported(named.group(1))
                    ? Optional.of(Charset.forName(named.group(1)))
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** Unpacked as far as it may be long when it is not packed. */
    private byte[] bytes() throws IOException {
        String coding = response.header("content-encoding").orElse("identity").toLowerCase(Locale.ROOT);
        return switch (coding.strip()) {
            case "", "identity" -> response.body();
            case "gzip", "x-gzip" -> unpacked();
            default -> throw new IOException("It is packed as nobody has asked for.");
        };
    }

    private byte[] unpacked() throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readNBytes(WebmentionClient.MOST_BYTES);
        }
    }
}
