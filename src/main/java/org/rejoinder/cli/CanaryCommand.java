package org.rejoinder.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rejoinder.canary.Canary;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.Redaction;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "canary",
        description =
                "Looks for leaks: leaves replies at a running site, looks for their addresses wherever a stranger can"
                        + " look, and withdraws them.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:nothing came to light", "1:something did", "2:it could not look, or was mistyped"})
final class CanaryCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ADDRESS",
            arity = "0..1",
            index = "0",
            description = "Of the site. Without it: rejoinder.site.url")
    private String site;

    @Parameters(
            paramLabel = "LOG",
            arity = "0..1",
            index = "1",
            description = "What the site writes, to be looked through, too.")
    private Path log;

    @Override
    public Integer call() {
        try {
            URI address = site == null ? Settings.read(ConfigSource.process()).site() : URI.create(site);
            return new Canary(address, Optional.ofNullable(log), System.out).run();
        } catch (StartupException | IllegalArgumentException e) {
            System.err.println("The canary cannot look: " + Redaction.of(e.getMessage()));
            return 2;
        }
    }
}
