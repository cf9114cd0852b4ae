package org.rejoinder.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.ExchangeRequest;
import org.rejoinder.settings.ExchangeRequest.Verb;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;
import org.rejoinder.staticsite.StaticSite;
import org.rejoinder.staticsite.StaticSiteException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description =
                "Has the running site write all that it has into FILE, a ZIP: for WordPress, for another Rejoinder and"
                        + " for any program that reads JSON. Without email addresses, unless they are asked for.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:FILE is there", "1:there is no FILE; one line says why", "2:mistyped"})
final class ExportCommand implements Callable<Integer> {

    /** A table without what can be told of between its rows. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private static final Duration UNTIL_TAKEN = Duration.ofSeconds(30);

    @Parameters(
            paramLabel = "FILE",
            arity = "1",
            index = "0",
            description = "Is made by the site, for its owner alone (mode 0600); nothing is overwritten.")
    private Path file;

    @ArgGroup
    private final Kind kind = new Kind();

    private static final class Kind {

        @Option(
                names = "--with-addresses",
                description = "With the email addresses of readers and of those at the desk. The log says so.")
        private boolean withAddresses;

        @Option(
                names = "--static",
                description = "The public pages instead, their feeds and pictures, as files that any web server sends.")
        private boolean isStatic;
    }

    @Override
    public Integer call() throws InterruptedException {
        return kind.isStatic ? copySite() : export(kind.withAddresses);
    }

    private int copySite() {
        try {
            URI site = Settings.read(ConfigSource.process()).site();
            long files = new StaticSite(site).write(file, soFar -> System.err.printf("%,d files%n", soFar));
            System.out.printf("%s has %,d files of %s%n", file, files, site);
            return 0;
        } catch (StartupException | StaticSiteException reason) {
            return refuse(reason.getMessage());
        }
    }

    private int export(boolean withAddresses) throws InterruptedException {
        try {
            Settings settings = Settings.read(ConfigSource.process());
            ExchangeRequest request = ExchangeRequest.make(
                    settings.home(), withAddresses ? Verb.EXPORT_WITH_ADDRESSES : Verb.EXPORT, file);
            Optional<ExchangeRequest.Answer> answer = request.await(UNTIL_TAKEN, LONGEST_SILENCE, System.err::println);
            if (answer.isEmpty()) {
                return refuse("the site does not run with " + settings.home()
                        + ". Start it first: it makes the export itself, of one moment, with what it alone may read");
            }
            if (!answer.get().done()) {
                return refuse(String.join(" ", answer.get().lines()));
            }
            answer.get().lines().forEach(System.out::println);
            System.out.println(
                    withAddresses
                            ? "Whoever has " + file + " can read every email address in it"
                            : file + " has no email addresses; with --with-addresses it has them");
            return 0;
        } catch (StartupException reason) {
            return refuse(reason.getMessage());
        } catch (IOException e) {
            return refuse("no file can be made in rejoinder.home (" + e.getMessage() + ")");
        }
    }

    private int refuse(String why) {
        System.err.println("There is no export " + file + ": " + why);
        return 1;
    }
}
