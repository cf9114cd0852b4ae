package org.rejoinder.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.rejoinder.canary.Canary;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.Redaction;
import org.rejoinder.settings.ReindexRequest;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

/** The main class of {@code rejoinder.jar}. */
public final class Launcher {

    /** Seconds. */
    private static final int LONGEST_END = 10;

    private Launcher() {}

    public static void main(String[] arguments) {
        // What is said in no other language is said in English, wherever the machine stands
        Locale.setDefault(Locale.ENGLISH);
        switch (arguments.length == 0 ? "serve" : arguments[0]) {
            case "serve" -> serve();
            case "canary" -> end(canary(List.of(arguments)));
            case "rotate" -> end(rotate());
            case "reindex" -> end(reindex());
            default -> {
                System.err.println("Rejoinder knows no command \"" + arguments[0]
                        + "\"; without one it serves the site, with \"canary\" it looks for leaks, with"
                        + " \"rotate\" it changes the key, with \"reindex\" it has the search index made anew");
                end(2);
            }
        }
    }

    /** Not halted, so that what the server took out of its jar is removed; unless it hangs in that. */
    private static void end(int status) {
        CompletableFuture.delayedExecutor(LONGEST_END, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(status));
        System.out.flush();
        System.exit(status);
    }

    /** @param words the command, the address of the site, the log file */
    private static int canary(List<String> words) {
        try {
            String site = words.size() > 1
                    ? words.get(1)
                    : Settings.read(ConfigSource.process()).site().toString();
            Optional<Path> log = words.size() > 2 ? Optional.of(Path.of(words.get(2))) : Optional.empty();
            return new Canary(URI.create(site), log, System.out).run();
        } catch (StartupException | IllegalArgumentException e) {
            System.err.println("The canary cannot look: " + Redaction.of(e.getMessage()));
            return 2;
        }
    }

    private static int rotate() {
        try {
            Settings settings = Settings.read(ConfigSource.process());
            if (settings.secret().isPresent()) {
                throw new StartupException("rejoinder.secret is set: start with a new one, and with the present one as"
                        + " rejoinder.secret.previous");
            }
            new KeyFiles(settings.home()).rotate();
            System.out.println(
                    "There is a new key in " + settings.home() + ". The site seals every address anew with it, at"
                            + " once if it runs; its log says when that is done");
            return 0;
        } catch (StartupException reason) {
            System.err.println("The key was not changed: " + reason.getMessage());
            return 1;
        }
    }

    private static int reindex() {
        try {
            Path home = Settings.read(ConfigSource.process()).home();
            // Whatever has no key is the home of no site
            new KeyFiles(home).current();
            new ReindexRequest(home).make();
            System.out.println("The search index in " + home + " is made anew by the site, within seconds if it runs,"
                    + " else at its next start; its log says when that is done");
            return 0;
        } catch (StartupException reason) {
            System.err.println("The search index is left as it is: " + reason.getMessage());
            return 1;
        }
    }

    private static void serve() {
        try {
            Settings settings = Settings.read(ConfigSource.process());
            settings.ignored().forEach(name -> System.out.println(name + " is set, but this version ignores it"));
            requireFree(settings);
            requireAddress(settings);
            prepare(settings);
            new Server(settings).start();
            ShutdownHandler.install();
            System.out.println("Rejoinder is ready at " + settings.site());
        } catch (StartupException reason) {
            System.err.println("Rejoinder cannot start: " + reason.getMessage());
            end(1);
        }
    }

    /** The home, the key and the tables; a start that is refused leaves none that it made. */
    private static void prepare(Settings settings) {
        var keys = new SiteKeyBootstrap(settings);
        keys.requireKeyFile();
        var home = new Home(settings.home());
        var keyFiles = new KeyFiles(settings.home());
        var made = new MadeFiles();
        home.files().forEach(made::expect);
        // From here on it is this start's alone: what another is making is not to be removed
        home.open();
        try {
            made.expect(keyFiles.file());
            settings.pages().ifPresent(made::expect);
            keyFiles.makeIfMissing();
            settings.pages().ifPresent(Launcher::requireWritable);
            new Migrations(settings.database()).run();
            keys.run();
        } catch (StartupException refused) {
            if (!keys.isBinding()) {
                made.remove();
            }
            throw refused;
        }
    }

    static void requireAddress(Settings settings) {
        settings.administrator()
                .map(Settings.FirstAdministrator::email)
                .filter(email -> EmailAddress.parse(email).isEmpty())
                .ifPresent(email -> {
                    throw StartupException.because("rejoinder.admin.email", email, "one email address");
                });
    }

    private static void requireWritable(Path pages) {
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
