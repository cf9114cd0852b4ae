package org.rejoinder.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.ReindexRequest;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;
import picocli.CommandLine.Command;

@Command(
        name = "reindex",
        description = "Has the search index made anew, within seconds if the site runs, else at its next start.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:it is asked for", "1:nothing was asked for; one line says why", "2:mistyped"})
final class ReindexCommand implements Callable<Integer> {

    @Override
    public Integer call() {
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
}
