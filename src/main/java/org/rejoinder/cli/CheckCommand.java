package org.rejoinder.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rejoinder.cli.check.CheckResult;
import org.rejoinder.cli.check.CheckStatus;
import org.rejoinder.cli.check.SiteChecks;
import org.rejoinder.settings.ConfigSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description =
                "Says in one line each how version, settings, disk, site, database, clock and mail are, whether the"
                        + " site runs or not. Changes nothing and sends nothing.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:nothing keeps the site from running", "1:something does; its line says what", "2:mistyped"})
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--json", description = "As a JSON array of objects with check, status and detail.")
    private boolean json;

    @Override
    public Integer call() {
        List<CheckResult> results =
                new SiteChecks(ConfigSource.process(), Clock.systemUTC(), new ProductVersion().getVersion()[0]).run();
        System.out.println(json ? json(results) : lines(results));
        return results.stream().anyMatch(result -> result.status() == CheckStatus.PROBLEM) ? 1 : 0;
    }

    private static String lines(List<CheckResult> results) {
        return String.join(
                System.lineSeparator(),
                results.stream()
                        .map(result -> "%-8s %-9s %s".formatted(result.status().word(), result.name(), result.words()))
                        .toList());
    }

    private static String json(List<CheckResult> results) {
        return results.stream().map(CheckCommand::json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String json(CheckResult result) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("check", result.name());
        members.put("status", result.status().word());
        members.put("detail", result.words());
        return JsonLine.of(members);
    }
}
