package org.rejoinder.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.settings.CannotStart;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.Settings;

/** Payara Micro, told on its command line and in system properties what the settings say. */
final class Server {

    private static final String PAYARA_MICRO = "fish.payara.micro.impl.PayaraMicroImpl";

    /** Says at every start, whatever its level is set to, which modules it loads; a filter is not reset with the levels. */
    private static final Logger MODULES = Logger.getLogger("jakarta.enterprise.web");

    private static final String LISTENS =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=";

    private final Settings settings;

    Server(Settings settings) {
        this.settings = settings;
    }

    /**
     * Returns once the application is deployed and answers. Until then nobody listens: a server that has no application yet
     * would say of every page that there is none, and search engines would believe it.
     */
    void start() {
        Path silent = commands(LISTENS + false);
        Path listening = commands(LISTENS + true);
        try {
            start(silent, listening);
        } finally {
            silent.toFile().delete();
            listening.toFile().delete();
        }
    }

    private static Path commands(String line) {
        try {
            return Files.writeString(Files.createTempFile("rejoinder", ".commands"), line + "\n");
        } catch (IOException e) {
            throw new CannotStart("a temporary file cannot be written: " + e.getMessage());
        }
    }

    private void start(Path before, Path after) {
        MODULES.setFilter(event -> event.getLevel().intValue() >= Level.WARNING.intValue());
        describe(settings.database());
        var arguments = List.of(
                "--port",
                String.valueOf(settings.port()),
                "--contextroot",
                "/",
                "--nocluster",
                "--disablephonehome",
                "--prebootcommandfile",
                before.toString(),
                "--postdeploycommandfile",
                after.toString());
        try {
            Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(PAYARA_MICRO)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
            requireDeployed();
        } catch (ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException thrown ? thrown.getCause() : e;
            throw new CannotStart("the server did not come up: " + cause.getMessage());
        }
    }

    /** Payara Micro goes on without an application that it could not deploy; we do not. */
    private static void requireDeployed() throws ReflectiveOperationException {
        Class<?> payara = Thread.currentThread().getContextClassLoader().loadClass(PAYARA_MICRO);
        Object runtime = payara.getMethod("getRuntime")
                .invoke(payara.getMethod("getInstance").invoke(null));
        var names = (Collection<?>)
                runtime.getClass().getMethod("getDeployedApplicationNames").invoke(runtime);
        if (names.isEmpty()) {
            throw new CannotStart("the application did not come up; the log above says why");
        }
    }

    /** For {@code org.rejoinder.store.DataSource}: the only thing the application cannot work out for itself. */
    static void describe(DatabaseSettings database) {
        System.setProperty(
                "rejoinder.datasource.class", database.isPostgresql() ? "org.postgresql.Driver" : "org.h2.Driver");
        System.setProperty("rejoinder.datasource.url", database.url());
        System.setProperty("rejoinder.datasource.user", database.user());
        System.setProperty("rejoinder.datasource.password", database.password());
    }
}
