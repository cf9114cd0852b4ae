package org.rejoinder.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That somebody who runs the server wants a link for an account: a file in the home, until the site has read it, and another
 * with its answer, until that is read. Both are for their owner alone (mode 0600), and there whole or not at all.
 *
 * @param token which the link is to have
 * @param factors whether the second factors are to be removed, too
 */
public record AccountResetRequest(Path file, String email, String token, boolean factors) {

    private static final String REQUEST = ".request";
    private static final String ANSWER = ".answer";
    private static final String FACTORS = "factors";
    private static final int TOKEN_BYTES = 32;
    private static final long LOOK_EVERY_MILLIS = 200;

    /** @throws IOException if no file can be made there */
    public static AccountResetRequest make(Path home, String email, boolean factors) throws IOException {
        byte[] bytes = new byte[TOKEN_BYTES];
        var random = new SecureRandom();
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        random.nextBytes(bytes);
        Path file = home.resolve("reset-" + HexFormat.of().formatHex(bytes) + REQUEST);
        PrivateFile.write(file, email + "\n" + token + (factors ? "\n" + FACTORS : ""));
        return new AccountResetRequest(file, email, token, factors);
    }

    /** Those that the site has not answered yet. One that cannot be read is taken away. */
    public static List<AccountResetRequest> waitingIn(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().matches("reset-[0-9a-f]+\\" + REQUEST))
                    .flatMap(file -> read(file).stream())
                    .toList();
        }
    }

    private static Optional<AccountResetRequest> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            boolean factors = lines.size() == 3 && lines.get(2).equals(FACTORS);
            if (lines.size() == 2 || factors) {
                return Optional.of(new AccountResetRequest(file, lines.get(0), lines.get(1), factors));
            }
            Files.deleteIfExists(file);
        } catch (IOException unreadable) {
            file.toFile().delete();
        }
        return Optional.empty();
    }

    /** @param made whether there is an account with that address which may sign in */
    public void answer(boolean made) throws IOException {
        Files.deleteIfExists(file);
        PrivateFile.write(answerFile(), made ? "yes" : "no");
    }

    /** Whether the link works, once the site has said so; empty if it says nothing for so long. */
    public Optional<Boolean> await(Duration longest) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(answerFile())) {
                boolean made = Files.readString(answerFile()).equals("yes");
                Files.delete(answerFile());
                return Optional.of(made);
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return Optional.empty();
    }

    private Path answerFile() {
        return file.resolveSibling(file.getFileName().toString().replace(REQUEST, ANSWER));
    }

    @Override
    public String toString() {
        return "AccountResetRequest[…]";
    }
}
