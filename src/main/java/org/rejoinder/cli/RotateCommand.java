package org.rejoinder.cli;

import java.util.concurrent.Callable;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;
import picocli.CommandLine.Command;

@Command(
        name = "rotate",
        description = "Makes a new key in the home; the site seals every address anew with it, at once if it runs.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:there is a new key", "1:it was not changed; one line says why", "2:mistyped"})
final class RotateCommand implements Callable<Integer> {

    @Override
    public Integer call() {
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
}
