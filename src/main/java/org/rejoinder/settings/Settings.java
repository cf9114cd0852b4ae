package org.rejoinder.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting, read and checked. The names and defaults are those of {@code src/site/settings.md}; a value that cannot be used is a
 * {@link StartupException} that says which setting, what it got and what it takes.
 *
 * @param address that is listened on; empty for all that the machine has
 * @param ignored settings that were given but that this version has no use for
 * @param secret at least 32 characters; without it the key file in {@code home} is used
 * @param pages where ready pages lie as files for a web server in front; empty for nowhere
 * @param bucket where pictures are kept; empty for at home
 * @param proxiesHeader the one header in which they are believed
 * @param openId whom people sign in through; empty for nobody
 * @param cdn in front of the site; empty for none
 * @param hub that is told of what is new in feeds (WebSub); empty for none
 * @param largestImport bytes of an export that may be sent to the desk
 * @param previousSecret what addresses may still be sealed with
 */
public record Settings(
        int port,
        Optional<InetAddress> address,
        Path home,
        DatabaseSettings database,
        URI site,
        Optional<String> secret,
        Optional<String> previousSecret,
        Optional<FirstAdministrator> administrator,
        SessionSettings sessions,
        Optional<OpenIdSettings> openId,
        boolean sample,
        Optional<MailSettings> mail,
        Optional<AkismetSettings> akismet,
        Optional<Path> pages,
        Optional<BucketSettings> bucket,
        Optional<CdnSettings> cdn,
        Optional<URI> hub,
        Optional<RateLimit> replyRate,
        List<Network> proxies,
        String proxiesHeader,
        List<Network> ops,
        List<Network> webhooks,
        WebmentionSettings webmention,
        ClientLogging clientLogging,
        LogFormat logFormat,
        long largestImport,
        List<IgnoredSetting> ignored) {

    /**
     * Who administers a site that has no account yet.
     *
     * @param email as it was given: what an address is, is not known here
     */
    public record FirstAdministrator(String email, String password) {

        public static final String NAME = "Administrator";

        @Override
        public String toString() {
            return "FirstAdministrator[…]";
        }
    }

    private static final int DEFAULT_PORT = 8080;

    public static final int SHORTEST_SECRET = 32;
    public static final int SHORTEST_PASSWORD = 12;

    /** @throws StartupException that says of all that were given which cannot be used */
    public static Settings read(ConfigSource configSource) {
        var reader = new SettingsReader(configSource);
        int port = reader.collect(() -> reader.port("rejoinder.port", DEFAULT_PORT), DEFAULT_PORT);
        Path home = reader.collect(() -> reader.path("rejoinder.home", "data"), Path.of("data"));
        var settings = new Settings(
                port,
                reader.collect(() -> reader.localAddress("rejoinder.address")),
                home,
                reader.collect(() -> DatabaseSettings.read(reader, home)),
                reader.collect(() -> reader.site("rejoinder.site.url", "http://localhost:" + port)),
                reader.collect(() -> reader.text("rejoinder.secret", SHORTEST_SECRET)),
                reader.collect(() -> previousSecret(reader)),
                reader.collect(() -> administrator(reader)),
                reader.collect(() -> SessionSettings.read(reader)),
                reader.collect(() -> OpenIdSettings.read(reader)),
                reader.collect(() -> reader.flag("rejoinder.sample", false), false),
                reader.collect(() -> MailSettings.read(reader)),
                reader.collect(() -> AkismetSettings.read(reader)),
                reader.collect(() -> reader.folder("rejoinder.pages")),
                reader.collect(() -> BucketSettings.read(reader)),
                reader.collect(() -> CdnSettings.read(reader)),
                reader.collect(() -> reader.address("rejoinder.websub.hub")),
                reader.collect(() -> reader.rate("rejoinder.rate.replies", "10/PT10M")),
                reader.collect(() -> reader.networks("rejoinder.proxies", "")),
                reader.collect(() -> reader.oneOf("rejoinder.proxies.header", "X-Forwarded-For", "Forwarded")),
                reader.collect(() -> reader.networks("rejoinder.ops.allow", "127.0.0.0/8,::1")),
                reader.collect(() -> reader.networks("rejoinder.webhooks.allow", "")),
                reader.collect(() -> WebmentionSettings.read(reader)),
                reader.collect(() -> clientLogging(reader)),
                reader.collect(() -> logFormat(reader)),
                reader.collect(() -> reader.megabytes("rejoinder.import.largest", 4_096), 0L),
                reader.ignored());
        reader.requireUsable();
        return settings;
    }

    private static ClientLogging clientLogging(SettingsReader settingsReader) {
        return ClientLogging.valueOf(settingsReader
                .oneOf("rejoinder.log.clients", "none", "keyed", "clear")
                .toUpperCase(Locale.ROOT));
    }

    private static LogFormat logFormat(SettingsReader settingsReader) {
        return LogFormat.valueOf(
                settingsReader.oneOf("rejoinder.log.format", "lines", "json").toUpperCase(Locale.ROOT));
    }

    private static Optional<String> previousSecret(SettingsReader settingsReader) {
        Optional<String> previous = settingsReader.text("rejoinder.secret.previous", SHORTEST_SECRET);
        if (previous.isPresent()
                && settingsReader.text("rejoinder.secret", SHORTEST_SECRET).isEmpty()) {
            throw new StartupException(
                    "rejoinder.secret.previous: got one without rejoinder.secret; takes the secret that"
                            + " rejoinder.secret had before. For a key file there is the command \"rotate\"");
        }
        return previous;
    }

    private static Optional<FirstAdministrator> administrator(SettingsReader settingsReader) {
        Optional<String> email = settingsReader.text("rejoinder.admin.email");
        Optional<String> password = settingsReader.text("rejoinder.admin.password", SHORTEST_PASSWORD);
        if (email.isPresent() != password.isPresent()) {
            throw new StartupException(
                    "rejoinder.admin.email and rejoinder.admin.password: got one; takes both or neither");
        }
        return email.map(address -> new FirstAdministrator(address, password.orElseThrow()));
    }

    @Override
    public String toString() {
        return "Settings[port=%d, home=%s, site=%s]".formatted(port, home, site);
    }
}
