package org.rejoinder.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.crypto.Sha256;

/** The files that readers' pages need. Each has an address that is never used for other bytes, so that it is kept for good. */
@Named
@ApplicationScoped
public class Assets {

    /** Where it lies, and what it is. */
    record Asset(String name, String type, byte[] bytes, String hash) {

        String address() {
            int dot = name.lastIndexOf('.');
            return "/assets/" + name.substring(0, dot) + '-' + hash + name.substring(dot);
        }
    }

    private static final String REMEMBERING = "remember.js";
    private static final String ANCHORS = "anchors.js";

    private static final Map<String, String> FILES = Map.of(
            "reader.css",
            "/resources/css/reader.css",
            "icon.svg",
            "/resources/icon.svg",
            REMEMBERING,
            "/resources/reader/remember.js",
            ANCHORS,
            "/resources/reader/anchors.js");

    private Map<String, Asset> assets;

    protected Assets() {}

    @Inject
    public Assets(ServletContext application) {
        assets = FILES.entrySet().stream()
                .map(file -> read(file.getKey(), file.getValue(), application))
                .collect(Collectors.toMap(Asset::name, asset -> asset));
    }

    private static Asset read(String name, String path, ServletContext application) {
        try (var in = application.getResourceAsStream(path)) {
            byte[] bytes = in.readAllBytes();
            return new Asset(name, application.getMimeType(name), bytes, Sha256.hexOf(bytes, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getStyle() {
        return assets.get("reader.css").address();
    }

    /** What remembers the name of a writer on their device. */
    public String getRemembering() {
        return assets.get(REMEMBERING).address();
    }

    /** What looks for a reply on other pages that a link from elsewhere means. */
    public String getAnchors() {
        return assets.get(ANCHORS).address();
    }

    public String getIcon() {
        return assets.get("icon.svg").address();
    }

    /** @param file as in its address, or as in that of a former version: such a page is in some browser still */
    Optional<Asset> byFile(String file) {
        return Stream.of(file)
                .map(name -> name.replaceFirst("-[0-9a-f]{16}(\\.[a-z]+)$", "$1"))
                .map(assets::get)
                .filter(asset -> asset != null)
                .findFirst();
    }
}
