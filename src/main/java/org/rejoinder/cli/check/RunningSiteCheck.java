package org.rejoinder.cli.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

/** Whether a site runs in this home, and says that it is ready. */
final class RunningSiteCheck {

    private static final String NAME = "site";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RunningSiteCheck() {}

    static CheckResult run(Settings settings) {
        try {
            if (!new Home(settings.home()).isInUse()) {
                return CheckResult.ok(NAME, "It does not run");
            }
        } catch (StartupException reason) {
            return CheckResult.problem(NAME, reason.getMessage());
        }
        String host = settings.address()
                .map(address -> address.getHostAddress())
                .map(address -> address.contains(":") ? "[" + address + "]" : address)
                .orElse("127.0.0.1");
        URI ready = URI.create("http://%s:%d/health/ready".formatted(host, settings.port()));
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(ready).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> CheckResult.ok(NAME, "It runs, and is ready");
                case 503 ->
                    CheckResult.problem(
                            NAME,
                            "It runs, and is not ready: "
                                    + answer.body().lines().map(String::strip).collect(Collectors.joining(" ")));
                default ->
                    CheckResult.warning(
                            NAME,
                            "It runs, and %s answers %d; is this network among rejoinder.ops.allow?"
                                    .formatted(ready, answer.statusCode()));
            };
        } catch (IOException e) {
            return CheckResult.problem(
                    NAME,
                    ("It holds its home, and %s does not answer: it is starting, or listens at another port than"
                                    + " rejoinder.port says here (%d). Give its own: java -Drejoinder.port=PORT -jar"
                                    + " rejoinder.jar check")
                            .formatted(ready, settings.port()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CheckResult.problem(NAME, "The check was interrupted");
        }
    }
}
