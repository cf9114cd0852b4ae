package org.rejoinder.exchange.picture;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds files by the end of an address: a folder of uploads may be given with the folders around it, or only a part of it. At
 * least the folder that a file is in must be the same, too; unless its name is all that stands behind where uploads are.
 */
final class PicturePaths {

    /** More is no folder of pictures. */
    static final int MOST = 500_000;

    private static final Set<String> FOLDERS_OF_UPLOADS = Set.of("uploads", "images");

    /** As they are called there, by their last part. */
    private final Map<String, List<String>> byName = new HashMap<>();

    private int files;

    /** @param path within the folder or zip, with slashes */
    void add(String path) throws IOException {
        files++;
        if (files > MOST) {
            throw new IOException("There are more than %,d files.".formatted(MOST));
        }
        byName.computeIfAbsent(normal(path.substring(path.lastIndexOf('/') + 1)), none -> new ArrayList<>(1))
                .add(path);
    }

    /** The one whose path has most in common with the end of this. */
    Optional<String> find(PictureAddress address) {
        return address.variants().stream()
                .flatMap(variant -> best(variant.path()).stream())
                .findFirst();
    }

    private Optional<String> best(String wanted) {
        String[] parts = wanted.split("/");
        if (parts.length == 0) {
            return Optional.empty();
        }
        return byName.getOrDefault(parts[parts.length - 1], List.of()).stream()
                .filter(path -> isEnough(common(parts, path), parts, path))
                .max(Comparator.comparingInt((String path) -> common(parts, path))
                        .thenComparing(Comparator.comparingInt(String::length).reversed())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static boolean isEnough(int common, String[] wanted, String path) {
        if (common >= 2) {
            return true;
        }
        boolean isAll = wanted.length < 3 || FOLDERS_OF_UPLOADS.contains(wanted[wanted.length - 2]);
        return common == 1 && isAll && path.indexOf('/') < 0;
    }

    /** How many parts are the same, from the end. */
    private static int common(String[] wanted, String path) {
        String[] parts = normal(path).split("/");
        int common = 0;
        while (common < Math.min(wanted.length, parts.length)
                && wanted[wanted.length - 1 - common].equals(parts[parts.length - 1 - common])) {
            common++;
        }
        return common;
    }

    /** A Mac writes letters and their marks one by one. */
    private static String normal(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
