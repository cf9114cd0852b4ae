package org.rejoinder.settings;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the operator gave, turned into values; blank counts as not given. */
final class Given {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,]+@[^\\s@<>,]+");
    private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,6})/(P\\S+)");

    private final Source source;

    Given(Source source) {
        this.source = source;
    }

    Optional<String> text(String name) {
        return source.value(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A secret value: the refusal never repeats it. */
    Optional<String> text(String name, int shortest) {
        Optional<String> value = text(name);
        value.filter(given -> given.length() < shortest).ifPresent(given -> {
            throw new CannotStart("%s: got %d characters; takes at least %d".formatted(name, given.length(), shortest));
        });
        return value;
    }

    Optional<String> email(String name) {
        Optional<String> value = text(name);
        value.filter(given -> !ADDRESS.matcher(given).matches() || given.length() > 254)
                .ifPresent(given -> {
                    throw CannotStart.because(name, given, "one email address");
                });
        return value;
    }

    /** Those of the names that were given a value. */
    List<String> ignored(String... names) {
        return Arrays.stream(names).filter(name -> text(name).isPresent()).toList();
    }

    int port(String name, int otherwise) {
        String value = text(name).orElse(String.valueOf(otherwise));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw CannotStart.because(name, value, "a port number from 1 to 65535");
        }
        return Integer.parseInt(value);
    }

    Path path(String name, String otherwise) {
        String value = text(name).orElse(otherwise);
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw CannotStart.because(name, value, "a directory");
        }
    }

    Optional<Path> folder(String name) {
        return text(name).map(value -> path(name, value));
    }

    boolean flag(String name, boolean otherwise) {
        String value = text(name).orElse(String.valueOf(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw CannotStart.because(name, value, "true or false");
        }
        return value.equals("true");
    }

    /** The base of every absolute link, without a slash at the end. */
    URI site(String name, String otherwise) {
        String value = text(name).orElse(otherwise).replaceFirst("/$", "");
        try {
            var url = URI.create(value);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            boolean base = url.getHost() != null && url.getPath().isEmpty() && url.getQuery() == null;
            if (web && base && url.getUserInfo() == null && url.getFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below, like every other address that is none
        }
        throw CannotStart.because(
                name, value, "an http or https address without a path, like https://news.example.org");
    }

    /** Of a service, with whatever path and query it has. */
    Optional<URI> address(String name) {
        return text(name).map(value -> {
            try {
                var url = URI.create(value);
                boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
                if (web && url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null) {
                    return url;
                }
            } catch (IllegalArgumentException e) {
                // said below, like every other address that is none
            }
            throw CannotStart.because(name, value, "an http or https address, like https://hub.example.org/");
        });
    }

    Optional<Rate> rate(String name, String otherwise) {
        String value = text(name).orElse(otherwise);
        if (value.equals("off")) {
            return Optional.empty();
        }
        var parts = RATE.matcher(value);
        try {
            if (parts.matches()) {
                Duration time = Duration.parse(parts.group(2));
                if (!time.isNegative() && !time.isZero()) {
                    return Optional.of(new Rate(Integer.parseInt(parts.group(1)), time));
                }
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw CannotStart.because(name, value, "a number and a time like 10/PT10M (ISO 8601 duration), or off");
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
            throw CannotStart.because(name, value, "addresses or networks like 10.0.0.0/8,::1");
        }
    }
}
