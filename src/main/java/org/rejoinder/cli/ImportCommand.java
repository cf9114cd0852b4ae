package org.rejoinder.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.ExchangeRequest;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Has the running site bring the articles, pages and replies of FILE, an export of WordPress (Tools → Export),"
                        + " Ghost, Disqus, Remark42, Commento, Comentario or Isso. The same file, or a newer export, brings nothing"
                        + " twice; what nobody changed here follows a newer export.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:it is done", "1:nothing was brought; one line says why", "2:mistyped"})
final class ImportCommand implements Callable<Integer> {

    /** The site looks every two seconds, says how far it is, and reads a long file to its end first. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private static final Duration UNTIL_TAKEN = Duration.ofSeconds(30);

    @Parameters(paramLabel = "FILE", arity = "1", index = "0", description = "Must be readable for the site.")
    private Path file;

    @Option(names = "--dry-run", description = "Only says what would become of it, and changes nothing.")
    private boolean dryRun;

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER|ZIP",
            description =
                    "The uploads of the old site: wp-content/uploads of WordPress, content/images of Ghost."
                            + " Pictures in texts are found there by the end of their addresses. Must be readable for the site.")
    private Path pictures;

    @Option(
            names = "--fetch",
            description =
                    "Fetches pictures from the old site that are not in --pictures: by https, from public addresses"
                            + " only. Without it nothing is asked of anybody.")
    private boolean fetch;

    @Override
    public Integer call() throws InterruptedException {
        try {
            if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
                return refuse(file + " is no file that can be read");
            }
            if (pictures != null && !Files.isReadable(pictures)) {
                return refuse(pictures + " is no folder and no zip that can be read");
            }
            Settings settings = Settings.read(ConfigSource.process());
            ExchangeRequest request = ExchangeRequest.make(
                    settings.home(),
                    dryRun ? ExchangeRequest.Verb.CHECK : ExchangeRequest.Verb.IMPORT,
                    file,
                    Optional.ofNullable(pictures),
                    fetch);
            Optional<ExchangeRequest.Answer> answer = request.await(UNTIL_TAKEN, LONGEST_SILENCE, System.err::println);
            if (answer.isEmpty()) {
                return refuse("the site does not run with " + settings.home());
            }
            if (!answer.get().done()) {
                System.err.println("The import did not come to its end: "
                        + String.join(" ", answer.get().lines()));
                return 1;
            }
            answer.get().lines().forEach(System.out::println);
            return 0;
        } catch (StartupException reason) {
            return refuse(reason.getMessage());
        } catch (IOException e) {
            return refuse("no file can be made in rejoinder.home (" + e.getMessage() + ")");
        }
    }

    private static int refuse(String why) {
        System.err.println("Nothing was brought: " + why);
        return 1;
    }
}
