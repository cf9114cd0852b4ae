package org.rejoinder.staticsite;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place on the site, and what it is called in the copy: {@code /articles/a} is {@code articles/a/index.html}, so that a web
 * server finds it by its address, and {@code /?page=2}, which no server of files can tell from {@code /}, is
 * {@code page-2/index.html}.
 *
 * @param path as it is written in links, percent and all
 * @param query what makes one page differ from another; empty for none
 */
record SiteAddress(String path, String query) {

    /** Whatever else is asked for makes no page of its own, or one that needs a server. */
    private static final Pattern COPIED = Pattern.compile("(page|replies|before)=(\\d{1,18})|order=newest");

    private static final Pattern FILE = Pattern.compile(".*/[^/]+\\.[a-z0-9]{2,5}");

    /** @return empty if it is not an address of this site, whatever it calls itself */
    static Optional<SiteAddress> of(URI target) {
        String path = target.getRawPath();
        if (path == null || !path.isEmpty() && !path.startsWith("/")) {
            return Optional.empty();
        }
        String query = target.getRawQuery() == null ? "" : target.getRawQuery();
        String kept = Stream.of(query.split("&"))
                .filter(each -> COPIED.matcher(each).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        String whole = path.isEmpty() ? "/" : path;
        return Optional.of(new SiteAddress(
                whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole, kept));
    }

    /** To ask the site. */
    String asked() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** What links to a page say in the copy; a file is where it was. */
    String link() {
        return isFile() ? path : folder();
    }

    /** Whether it is called as files are; a page whose name has a dot is as well, and web servers know what to do. */
    boolean isFile() {
        return FILE.matcher(path).matches();
    }

    private String folder() {
        String own = query.isEmpty() ? "" : query.replace("=", "-").replace('&', '-') + "/";
        return path.equals("/") ? "/" + own : path + "/" + own;
    }

    /**
     * The name of its file, as people would write it.
     *
     * @throws StaticSiteException if there can be no such file
     */
    String file(boolean isPage) {
        String name = isPage && !path.endsWith(".html") ? folder() + "index.html" : path;
        String decoded = decoded(name.substring(1));
        boolean isSafe = Arrays.stream(decoded.split("/", -1))
                .noneMatch(segment -> segment.isEmpty()
                        || segment.startsWith("..")
                        || segment.chars().anyMatch(letter -> letter == '\\' || Character.isISOControl(letter)));
        if (!isSafe) {
            throw new StaticSiteException("No file can be called as " + path);
        }
        return decoded;
    }

    private static String decoded(String name) {
        try {
            return URI.create("/" + name).getPath().substring(1);
        } catch (IllegalArgumentException notAnAddress) {
            return name;
        }
    }
}
