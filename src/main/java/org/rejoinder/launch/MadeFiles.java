package org.rejoinder.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a start is about to make on the disk: if it comes to nothing, nothing of it stays. */
final class MadeFiles {

    private final List<Path> missing = new ArrayList<>();

    /** To be said before it is made; what is there already stays, whatever happens. */
    void expect(Path path) {
        Path top = null;
        for (Path each = path;
                each != null && Files.notExists(each, LinkOption.NOFOLLOW_LINKS);
                each = each.getParent()) {
            top = each;
        }
        if (top != null) {
            missing.add(top);
        }
    }

    /** As far as it can be. */
    void remove() {
        for (Path made : missing) {
            try (Stream<Path> inside = Files.walk(made)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            } catch (IOException | UncheckedIOException e) {
                // was not made, or cannot be removed: why the start is refused is said all the same
            }
        }
    }
}
