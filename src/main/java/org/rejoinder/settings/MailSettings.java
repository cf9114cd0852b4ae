package org.rejoinder.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mail server that takes letters: {@code smtp://user:password@host:587?starttls=true}, or {@code smtps} for TLS from the
 * first byte. With {@code starttls=true} nothing is sent in clear.
 *
 * @param user empty if the server asks for none
 * @param from the address that letters are from; empty for the user, if that is an address, or one at the site's own host
 */
public record MailSettings(
        String host, int port, String user, String password, String from, boolean starttls, boolean tls) {

    private static final String NAME = "rejoinder.smtp.url";
    private static final String TAKES =
            "an address like smtp://user:password@mail.example.org:587?starttls=true&from=news@example.org";

    private static final Pattern QUERY =
            Pattern.compile("(?:starttls=(?<starttls>true|false))?(?:(?:^|(?<=.)&)from=(?<from>[^&]+))?");

    private static final Pattern FROM = Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-zA-Z0-9.-]{1,250}");

    private static final int HIGHEST_PORT = 65_535;

    static Optional<MailSettings> read(SettingsReader settingsReader) {
        return settingsReader.text(NAME).map(MailSettings::parse);
    }

    private static MailSettings parse(String value) {
        try {
            Optional<HostName> host = HostName.in(value);
            if (host.isPresent() && host.get().name().isEmpty()) {
                throw StartupException.because(NAME, value, HostName.TAKES);
            }
            // In a private network, hosts are called as they are
            var url = new URI(host.map(found -> found.address("host")).orElse(value));
            boolean tls = "smtps".equals(url.getScheme());
            boolean known = tls || "smtp".equals(url.getScheme());
            boolean bare = url.getPath() == null
                    || url.getPath().isEmpty()
                    || url.getPath().equals("/");
            Matcher query = QUERY.matcher(url.getRawQuery() == null ? "" : url.getRawQuery());
            if (known
                    && host.isPresent()
                    && url.getHost() != null
                    && url.getPort() <= HIGHEST_PORT
                    && bare
                    && query.matches()) {
                String[] who = (url.getRawUserInfo() == null ? "" : url.getRawUserInfo()).split(":", 2);
                int usual = tls ? 465 : 587;
                return new MailSettings(
                        host.get().name().orElseThrow(),
                        url.getPort() < 0 ? usual : url.getPort(),
                        decoded(who[0]),
                        who.length < 2 ? "" : decoded(who[1]),
                        from(query.group("from")),
                        "true".equals(query.group("starttls")),
                        tls);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // said below
        }
        throw StartupException.because(NAME, value, TAKES);
    }

    private static String from(String written) {
        String from = written == null ? "" : decoded(written);
        if (!from.isEmpty() && !FROM.matcher(from).matches()) {
            throw new IllegalArgumentException("no address");
        }
        return from;
    }

    /** A plus sign is one here; only a form takes it for a space. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MailSettings[%s:%d]".formatted(host, port);
    }
}
