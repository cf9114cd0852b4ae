package org.rejoinder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code deploy/asvs.md} names the test that proves each line. */
class SecurityChecklistTest {

    private static final Pattern PROOF = Pattern.compile("`(\\w+(?:IT|Test))#(\\w+)`");

    @Test
    void every_test_that_the_checklist_names_is_there() throws IOException {
        List<MatchResult> proofs = PROOF.matcher(Files.readString(Path.of("deploy/asvs.md")))
                .results()
                .toList();

        assertTrue(proofs.size() > 30, "only " + proofs.size());
        assertEquals(
                List.of(),
                proofs.stream()
                        .filter(proof -> !isThere(proof.group(1), proof.group(2)))
                        .map(MatchResult::group)
                        .toList());
    }

    private static boolean isThere(String test, String method) {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            return sources.filter(file -> file.endsWith(test + ".java"))
                    .anyMatch(file -> textOf(file).contains(" void " + method + "("));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
