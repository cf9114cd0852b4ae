package org.rejoinder.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.rejoinder.backup.BackupException;
import org.rejoinder.backup.Restore;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description =
                "Makes the site of a backup in an empty home and, with PostgreSQL, an empty database. Which these are the"
                        + " settings say; from which kind of database the backup is does not matter.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:the site can be started", "1:nothing was restored; one line says why", "2:mistyped"})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1", index = "0", description = "That the command \"backup\" made.")
    private Path file;

    @Override
    public Integer call() {
        try {
            Settings settings = Settings.read(ConfigSource.process());
            Restore restore = new Restore(settings);
            Instant made = restore.from(file);
            System.out.println("The site of %s is in %s and the database (%s) as it was at %s. Start it and look"
                    .formatted(file, settings.home(), settings.database(), made));
            settings.bucket()
                    .ifPresent(bucket -> System.err.println("Its pictures are in no backup but in the bucket"));
            System.err.println(
                    settings.mail().isPresent()
                            ? "No mail leaves it until somebody says so at the desk, under Mail"
                            : "No mail leaves it: rejoinder.smtp.url is not set, and once it is, until somebody says so at"
                                    + " the desk, under Mail");
            if (restore.paused() > 0) {
                System.err.println("Its webhooks are paused (%d): resume at the desk those that this site is to call"
                        .formatted(restore.paused()));
            }
            return 0;
        } catch (StartupException | BackupException reason) {
            System.err.println("Nothing was restored from " + file + ": " + reason.getMessage());
            return 1;
        }
    }
}
