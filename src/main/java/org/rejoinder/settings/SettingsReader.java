package org.rejoinder.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the operator gave, turned into values; blank counts as not given. */
final class SettingsReader {

    private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,6})/(P\\S+)");

    /** Without a user. */
    private static final Pattern WEB = Pattern.compile("(?i)https?://");

    private static final int HIGHEST_PORT = 65_535;

    /** What the launcher tells the server. */
    private static final String OWN = "rejoinder.datasource.";

    /** A program's key to a site elsewhere, which the commands take from there; no setting of this one. */
    private static final String KEY = "REJOINDER_KEY";

    private final ConfigSource configSource;
    private final Set<String> read = new HashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();

    SettingsReader(ConfigSource configSource) {
        this.configSource = configSource;
    }

    /** What this reads; null if it cannot be used, which {@link #requireUsable} says. */
    <T> T collect(Supplier<T> setting) {
        return collect(setting, null);
    }

    /** @param otherwise for what else is read, if it cannot be used */
    <T> T collect(Supplier<T> setting, T otherwise) {
        try {
            return setting.get();
        } catch (StartupException e) {
            reasons.addAll(e.reasons());
            return otherwise;
        }
    }

    /** Says of all that were collected at once which cannot be used. */
    void requireUsable() {
        if (!reasons.isEmpty()) {
            throw new StartupException(reasons);
        }
    }

    Optional<String> text(String name) {
        read.add(name);
        return configSource.value(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A secret value: the refusal never repeats it. */
    Optional<String> text(String name, int shortest) {
        Optional<String> value = text(name);
        value.filter(given -> given.length() < shortest).ifPresent(given -> {
            throw new StartupException(
                    "%s: got %d characters; takes at least %d".formatted(name, given.length(), shortest));
        });
        return value;
    }

    /** The names that were given and that nobody has read: misspelt ones, and those that this version has no use for. */
    List<IgnoredSetting> ignored() {
        return configSource.names().stream()
                .filter(given -> !given.startsWith(OWN) && !given.equals(KEY))
                .filter(given -> read.stream()
                        .noneMatch(name -> given.equals(name) || given.equals(ConfigSource.environmentName(name))))
                .map(given -> IgnoredSetting.of(given, namesWrittenLike(given)))
                .toList();
    }

    /** Those that there are, as properties or as variables of the environment. */
    private Set<String> namesWrittenLike(String given) {
        boolean property = given.startsWith("rejoinder.");
        return read.stream()
                .map(name -> property ? name : ConfigSource.environmentName(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    int port(String name, int otherwise) {
        String value = text(name).orElse(String.valueOf(otherwise));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw StartupException.because(name, value, "a port number from 1 to 65535");
        }
        return Integer.parseInt(value);
    }

    /** @return bytes */
    long megabytes(String name, int otherwise) {
        String value = text(name).orElse(String.valueOf(otherwise));
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw StartupException.because(name, value, "a number of megabytes (MiB), 1 to 9999999");
        }
        return Long.parseLong(value) << 20;
    }

    /** One of these words, in any case; the first if there is none. */
    String oneOf(String name, String... words) {
        String value = text(name).orElse(words[0]);
        return Arrays.stream(words)
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> StartupException.because(name, value, String.join(" or ", words)));
    }

    /** An address of this machine. */
    Optional<InetAddress> localAddress(String name) {
        return text(name).map(value -> {
            try {
                return Network.literal(value.replaceFirst("^\\[(.*)]$", "$1"));
            } catch (IllegalArgumentException e) {
                throw StartupException.because(name, value, "an address of this machine, like 127.0.0.1 or ::1");
            }
        });
    }

    Path path(String name, String otherwise) {
        String value = text(name).orElse(otherwise);
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw StartupException.because(name, value, "a directory");
        }
    }

    Optional<Path> folder(String name) {
        return text(name).map(value -> path(name, value));
    }

    boolean flag(String name, boolean otherwise) {
        String value = text(name).orElse(String.valueOf(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw StartupException.because(name, value, "true or false");
        }
        return value.equals("true");
    }

    /** The base of every absolute link, without a slash at the end, as browsers write it. */
    URI site(String name, String otherwise) {
        String value = text(name).orElse(otherwise).replaceFirst("/$", "");
        return web(name, value)
                .filter(url -> url.getPath().isEmpty() && url.getQuery() == null)
                .map(SettingsReader::withoutUsualPort)
                .orElseThrow(() -> StartupException.because(
                        name, value, "an http or https address without a path, like https://news.example.org"));
    }

    /** An origin has no port where it is the usual one (RFC 6454, section 6.2). */
    private static URI withoutUsualPort(URI url) {
        boolean usual = url.getPort() == ("https".equals(url.getScheme()) ? 443 : 80);
        return usual ? URI.create(url.getScheme() + "://" + url.getHost()) : url;
    }

    /** Of a service, with whatever path and query it has. */
    Optional<URI> address(String name) {
        return text(name).map(value -> address(name, value, "an http or https address, like https://hub.example.org/"));
    }

    static URI address(String name, String value, String takes) {
        return web(name, value).orElseThrow(() -> StartupException.because(name, value, takes));
    }

    /** Empty if it is no address of the web, or one with a user or a fragment. */
    private static Optional<URI> web(String name, String value) {
        Optional<HostName> host =
                HostName.in(value).filter(found -> WEB.matcher(found.before()).matches());
        if (host.isPresent() && !host.get().isPublic()) {
            throw StartupException.because(name, value, HostName.TAKES_PUBLIC);
        }
        try {
            return host.map(found -> URI.create(found.address(found.name().orElseThrow())))
                    .filter(url -> url.getHost() != null && url.getPort() <= HIGHEST_PORT && url.getFragment() == null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<RateLimit> rate(String name, String otherwise) {
        String value = text(name).orElse(otherwise);
        if (value.equals("off")) {
            return Optional.empty();
        }
        var parts = RATE.matcher(value);
        try {
            if (parts.matches()) {
                Duration time = Duration.parse(parts.group(2));
                if (!time.isNegative() && !time.isZero()) {
                    return Optional.of(new RateLimit(Integer.parseInt(parts.group(1)), time));
                }
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw StartupException.because(name, value, "a number and a time like 10/PT10M (ISO 8601 duration), or off");
    }

    Duration duration(String name, String otherwise, Duration shortest, Duration longest) {
        String value = text(name).orElse(otherwise);
        try {
            Duration time = Duration.parse(value);
            if (time.compareTo(shortest) >= 0 && time.compareTo(longest) <= 0) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw StartupException.because(
                name,
                value,
                "a time from " + shortest + " to " + longest + ", like " + otherwise + " (ISO 8601 duration)");
    }

    List<Network> networks(String name, String otherwise) {
        String value = text(name).orElse(otherwise);
        try {
            return Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .map(Network::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw StartupException.because(name, value, "addresses or networks like 10.0.0.0/8,::1");
        }
    }
}
