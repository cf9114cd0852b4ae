package org.rejoinder.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.rejoinder.backup.Backup;
import org.rejoinder.backup.BackupException;
import org.rejoinder.backup.Restore;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description =
                "Writes database, pictures and key into FILE, whether the site runs or not. Whoever has that file can"
                        + " read every email address in it.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:FILE is there and was read through; with --verify: it is whole",
            "1:there is no FILE, or it is not whole; one line says why",
            "2:mistyped"
        })
final class BackupCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1",
            index = "0",
            description = "Is made, for its owner alone (mode 0600); nothing is overwritten.")
    private Path file;

    @Option(names = "--verify", description = "Only reads FILE, which is there, and says whether it is whole.")
    private boolean verify;

    @Override
    public Integer call() {
        return verify ? verify() : write();
    }

    private int write() {
        try {
            Settings settings = Settings.read(ConfigSource.process());
            new Backup(settings, Clock.systemUTC()).write(file);
            System.out.println("The site in " + settings.home() + " is backed up in " + file + "; whoever has that file"
                    + " can read every email address in it");
            settings.bucket()
                    .ifPresent(bucket -> System.err.println("Its pictures are in the bucket and not in this file"));
            return 0;
        } catch (StartupException | BackupException reason) {
            System.err.println("Nothing is backed up: " + reason.getMessage());
            return 1;
        }
    }

    private int verify() {
        try {
            System.out.println(file + " is whole; it shows the site as it was at " + Restore.verify(file));
            return 0;
        } catch (BackupException reason) {
            System.err.println(file + " cannot be used: " + reason.getMessage());
            return 1;
        }
    }
}
