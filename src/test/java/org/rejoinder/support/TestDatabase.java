package org.rejoinder.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.rejoinder.database.Migrations;
import org.rejoinder.launch.SiteKeyBootstrap;
import org.rejoinder.settings.Settings;

/**
 * The database of an in-container test run, made and migrated before the server starts: H2 in a file, or a real
 * PostgreSQL when its suite, or {@code rejoinder.test.database}, says so. Tells the server in system properties where it is.
 */
public final class TestDatabase implements TestExecutionListener {

    private Optional<TestPostgresql> postgresql = Optional.empty();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        String suites = plan.getRoots().stream()
                .flatMap(root -> plan.getChildren(root).stream())
                .map(TestIdentifier::getDisplayName)
                .collect(Collectors.joining(" "));
        boolean onPostgresql = suites.contains("OnPostgresqlSuite")
                || "postgresql".equals(System.getProperty("rejoinder.test.database"));
        try {
            if (Boolean.getBoolean("rejoinder.test.inside")) {
                prepare(onPostgresql);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        postgresql.ifPresent(TestPostgresql::close);
    }

    private void prepare(boolean onPostgresql) throws IOException {
        Path home = Files.createTempDirectory(Path.of("target"), "home-");
        Map<String, String> given = new HashMap<>(Map.of(
                "rejoinder.home", home.toString(),
                "rejoinder.secret", "a-secret-that-is-only-good-for-the-tests",
                "rejoinder.rate.replies", "off",
                // Nobody listens there, but for a test that does: every letter waits
                "rejoinder.smtp.url", "smtp://127.0.0.1:" + FreePort.next(),
                "rejoinder.site.url", "http://localhost:8080"));
        if (onPostgresql) {
            postgresql = Optional.of(new TestPostgresql());
            given.putAll(postgresql.get().settings());
        }
        var settings = Settings.read(name -> Optional.ofNullable(given.get(name)));
        new Migrations(settings.database()).run();
        new SiteKeyBootstrap(settings).run();
        tellServer(given, settings, onPostgresql);
    }

    private static void tellServer(Map<String, String> given, Settings settings, boolean onPostgresql) {
        var options = new StringBuilder(String.join(" ", RunningJar.SHORT_LIVED));
        var told = new HashMap<>(given);
        told.put("rejoinder.datasource.class", onPostgresql ? "org.postgresql.Driver" : "org.h2.Driver");
        // The launcher, which is not in this server, is what knows "durable"
        told.put("rejoinder.datasource.url", settings.database().url().replace(":durable:", ":file:"));
        told.put("rejoinder.datasource.user", settings.database().user());
        told.put("rejoinder.datasource.password", settings.database().password());
        for (String figure : List.of("rejoinder.test.fuzz", "rejoinder.test.seed")) {
            Optional.ofNullable(System.getProperty(figure)).ifPresent(value -> told.put(figure, value));
        }
        told.forEach(
                (name, value) -> options.append(" -D").append(name).append('=').append(value));
        System.setProperty("rejoinder.test.options", options.toString());
    }
}
