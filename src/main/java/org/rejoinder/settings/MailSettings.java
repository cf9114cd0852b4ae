package org.rejoinder.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The mail server that takes letters: {@code smtp://user:password@host:587?starttls=true}, or {@code smtps} for TLS from the
 * first byte. With {@code starttls=true} nothing is sent in clear.
 *
 * @param user empty if the server asks for none
 */
public record MailSettings(String host, int port, String user, String password, boolean starttls, boolean tls) {

    private static final String NAME = "rejoinder.smtp.url";
    private static final String TAKES = "an address like smtp://user:password@mail.example.org:587?starttls=true";

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
            String query = url.getQuery() == null ? "" : url.getQuery();
            if (known
                    && host.isPresent()
                    && url.getHost() != null
                    && url.getPort() <= HIGHEST_PORT
                    && bare
                    && query.matches("(starttls=(true|false))?")) {
                String[] who = (url.getRawUserInfo() == null ? "" : url.getRawUserInfo()).split(":", 2);
                int usual = tls ? 465 : 587;
                return new MailSettings(
                        host.get().name().orElseThrow(),
                        url.getPort() < 0 ? usual : url.getPort(),
                        decoded(who[0]),
                        who.length < 2 ? "" : decoded(who[1]),
                        query.equals("starttls=true"),
                        tls);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // said below
        }
        throw StartupException.because(NAME, value, TAKES);
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
