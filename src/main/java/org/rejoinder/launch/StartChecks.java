package org.rejoinder.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.rejoinder.account.PasswordPolicy;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

/** Settings that are well written, and whether this machine lets them be used. */
final class StartChecks {

    private StartChecks() {}

    /** @param hasAccounts whether the password is not used any more, so that whatever it is keeps nobody from starting */
    static void requireAdministrator(Settings settings, BooleanSupplier hasAccounts) {
        settings.administrator()
                .ifPresent(administrator -> requireUsablePassword(administrator, settings, hasAccounts));
        settings.administrator()
                .map(Settings.FirstAdministrator::email)
                .filter(email -> EmailAddress.parse(email).isEmpty())
                .ifPresent(email -> {
                    throw StartupException.because("rejoinder.admin.email", email, "one email address");
                });
    }

    /** As at the desk; the password itself is not said. */
    private static void requireUsablePassword(
            Settings.FirstAdministrator administrator, Settings settings, BooleanSupplier hasAccounts) {
        var personal = List.of(
                administrator.email(),
                Settings.FirstAdministrator.NAME,
                settings.site().getHost());
        PasswordPolicy.problem(administrator.password(), personal)
                .filter(problem -> !hasAccounts.getAsBoolean())
                .ifPresent(problem -> {
                    throw new StartupException("rejoinder.admin.password: got "
                            + switch (problem) {
                                case LENGTH -> "one of another length";
                                case COMMON -> "one of the 100,000 that are guessed first";
                                case PERSONAL -> "a name or an address";
                            }
                            + "; takes 12 to 128 characters that nobody guesses, like four random words");
                });
    }

    static void requireWritable(Path pages) {
        try {
            Files.createDirectories(pages);
            Files.delete(Files.createTempFile(pages, "rejoinder", null));
        } catch (IOException e) {
            throw StartupException.because("rejoinder.pages", pages.toString(), "a directory that can be written to");
        }
    }

    static void requireFree(Settings settings) {
        InetAddress address = settings.address().orElseGet(() -> new InetSocketAddress(0).getAddress());
        if (!canListen(address, 0)) {
            throw StartupException.because(
                    "rejoinder.address", address.getHostAddress(), "an address of this machine, like 127.0.0.1 or ::1");
        }
        if (!canListen(address, settings.port())) {
            throw new StartupException(
                    "rejoinder.port: got \"%d\"; takes a port that is free".formatted(settings.port()));
        }
    }

    private static boolean canListen(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
