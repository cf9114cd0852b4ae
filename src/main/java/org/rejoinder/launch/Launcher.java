package org.rejoinder.launch;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.rejoinder.backup.UnfinishedRestore;
import org.rejoinder.cli.RejoinderCommand;
import org.rejoinder.cli.ServeCommand;
import org.rejoinder.database.Migrations;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.KeyFiles;
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
        if (arguments.length == 0) {
            serve();
        } else {
            command(arguments);
        }
    }

    /** A class of its own reads what was typed: it is not loaded by who only serves. */
    private static void command(String[] arguments) {
        int status = RejoinderCommand.run(new ServeCommand(Launcher::serve), arguments);
        if (status != ServeCommand.SERVING) {
            end(status);
        }
    }

    /** Not halted, so that what the server took out of its jar is removed; unless it hangs in that. */
    private static void end(int status) {
        CompletableFuture.delayedExecutor(LONGEST_END, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(status));
        System.out.flush();
        System.exit(status);
    }

    private static void serve() {
        try {
            Settings settings = Settings.read(ConfigSource.process());
            settings.ignored().forEach(System.out::println);
            StartChecks.requireFree(settings);
            StartChecks.requireAdministrator(settings, new SiteKeyBootstrap(settings)::hasAccounts);
            StartTurn turn = prepare(settings);
            new Server(settings).start();
            turn.end();
            ShutdownHandler.install();
            System.out.println("Rejoinder is ready at " + settings.site());
        } catch (StartupException reason) {
            System.err.println("Rejoinder cannot start: " + reason.getMessage());
            end(1);
        }
    }

    /** The home, the key and the tables; a start that is refused leaves none that it made. */
    private static StartTurn prepare(Settings settings) {
        var keys = new SiteKeyBootstrap(settings);
        new UnfinishedRestore(settings.home()).requireNone();
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
            settings.pages().ifPresent(StartChecks::requireWritable);
            var checks = new NodeChecks(settings);
            checks.requireHearing();
            StartTurn turn = StartTurn.await(settings.database());
            new Migrations(settings.database()).run();
            keys.run();
            checks.requirePictures();
            return turn;
        } catch (StartupException refused) {
            if (!keys.isBinding()) {
                made.remove();
            }
            throw refused;
        }
    }
}
