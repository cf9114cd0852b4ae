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
 * @param enable whether the account is to be enabled, if it is disabled
 */
public record AccountResetRequest(Path file, String email, String token, boolean factors, boolean enable) {

    /** What the site says. @param site where the link leads */
    public record Answer(Outcome outcome, String site) {}

    /** What became of it. */
    public enum Outcome {
        MADE,
        DISABLED,
        UNKNOWN
    }

    private static final String REQUEST = ".request";
    private static final String ANSWER = ".answer";
    private static final String FACTORS = "factors";
    private static final String ENABLE = "enable";
    private static final int LINES = 4;
    private static final int TOKEN_BYTES = 32;
    private static final long LOOK_EVERY_MILLIS = 200;

    /** @throws IOException if no file can be made there */
    public static AccountResetRequest make(Path home, String email, boolean factors, boolean enable)
            throws IOException {
        byte[] bytes = new byte[TOKEN_BYTES];
        var random = new SecureRandom();
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        random.nextBytes(bytes);
        Path file = home.resolve("reset-" + HexFormat.of().formatHex(bytes) + REQUEST);
        PrivateFile.write(file, String.join("\n", email, token, factors ? FACTORS : "", enable ? ENABLE : ""));
        return new AccountResetRequest(file, email, token, factors, enable);
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
            String[] lines = Files.readString(file).split("\n", -1);
            if (lines.length == LINES) {
                return Optional.of(new AccountResetRequest(
                        file, lines[0], lines[1], lines[2].equals(FACTORS), lines[3].equals(ENABLE)));
            }
            Files.deleteIfExists(file);
        } catch (IOException unreadable) {
            file.toFile().delete();
        }
        return Optional.empty();
    }

    public void answer(Answer answer) throws IOException {
        Files.deleteIfExists(file);
        PrivateFile.write(answerFile(), answer.outcome() + "\n" + answer.site());
    }

    /** Empty if the site says nothing for so long. */
    public Optional<Answer> await(Duration longest) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(answerFile())) {
                String[] lines = Files.readString(answerFile()).split("\n", 2);
                Files.delete(answerFile());
                return Optional.of(new Answer(Outcome.valueOf(lines[0]), lines[1]));
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
