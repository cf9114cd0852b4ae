package org.rejoinder.launch;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

/** Payara Micro, told on its command line and in system properties what the settings say. */
final class Server {

    private static final String PAYARA_MICRO = "fish.payara.micro.impl.PayaraMicroImpl";

    /**
     * Says at every start, whatever its level is set to, which modules it loads; and, with a stack trace in its words, that a
     * reader is gone who did not wait for the answer. A filter is not reset with the levels.
     */
    private static final Logger CONTAINER = Logger.getLogger("jakarta.enterprise.web");

    private static final Pattern READER_GONE =
            Pattern.compile("IOException: [^\n]*\n\tat org\\.glassfish\\.grizzly\\.");

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    private static final String LISTENS = LISTENER + "enabled=";

    private static final String LOOPBACK = "127.0.0.1";

    /** A busy machine makes its first page slowly. */
    private static final int LONGEST_ANSWER_MILLIS = 60_000;

    private final Settings settings;

    Server(Settings settings) {
        this.settings = settings;
    }

    /**
     * Returns once the application is deployed and answers. Until then nobody listens: a server that has no application yet
     * would say of every page that there is none, and search engines would believe it.
     */
    void start() {
        Path silent = commands(Stream.concat(
                        Stream.of(LISTENS + false),
                        settings.address().map(address -> LISTENER + "address=" + address.getHostAddress()).stream())
                .toList());
        try {
            start(silent);
        } finally {
            silent.toFile().delete();
        }
    }

    private static Path commands(List<String> settings) {
        try {
            return Files.write(
                    Files.createTempFile("rejoinder", ".commands"),
                    settings.stream().map(setting -> "set " + setting).toList());
        } catch (IOException e) {
            throw new StartupException("a temporary file cannot be written: " + e.getMessage());
        }
    }

    private void start(Path commands) {
        CONTAINER.setFilter(event -> event.getLevel().intValue() >= Level.WARNING.intValue()
                && !READER_GONE.matcher(String.valueOf(event.getMessage())).find());
        describe(settings.database());
        var arguments = List.of(
                "--port",
                String.valueOf(settings.port()),
                "--contextroot",
                "/",
                "--nocluster",
                "--disablephonehome",
                "--prebootcommandfile",
                commands.toString());
        try {
            payara().getMethod("main", String[].class).invoke(null, (Object) arguments.toArray(String[]::new));
            OutageLogFilter.install();
            LogFormatter.install(settings.logFormat());
            requireDeployed();
            listen();
            requireAnswer();
        } catch (ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException thrown ? thrown.getCause() : e;
            throw new StartupException("the server did not come up: " + cause.getMessage());
        }
    }

    /** Payara Micro goes on without an application that it could not deploy; we do not. */
    private static void requireDeployed() throws ReflectiveOperationException {
        Object runtime = payara().getMethod("getRuntime").invoke(running());
        var names = (Collection<?>)
                runtime.getClass().getMethod("getDeployedApplicationNames").invoke(runtime);
        if (names.isEmpty()) {
            throw new StartupException("the application did not come up; the log above says why");
        }
    }

    /** What Payara Micro offers to be done after deploying is done, too, when nothing was deployed. */
    private void listen() throws ReflectiveOperationException {
        StartChecks.requireFree(settings);
        Field server = payara().getDeclaredField("gf");
        server.setAccessible(true);
        Method runner = server.getType().getMethod("getCommandRunner");
        Method run = runner.getReturnType().getMethod("run", String.class, String[].class);
        Object result = run.invoke(runner.invoke(server.get(running())), "set", new String[] {LISTENS + true});
        Object status = run.getReturnType().getMethod("getExitStatus").invoke(result);
        if (!status.toString().equals("SUCCESS")) {
            throw new StartupException("the server does not listen: " + status);
        }
    }

    /**
     * A server that has deployed an application can still be one whose every page fails. Asked is what readers ask for first,
     * which needs all of it: filters, pages, the database.
     */
    private void requireAnswer() {
        int status;
        try {
            URL front = new URL(
                    "http",
                    settings.address()
                            .filter(address -> !address.isAnyLocalAddress())
                            .map(InetAddress::getHostAddress)
                            .orElse(LOOPBACK),
                    settings.port(),
                    "/");
            var connection = (HttpURLConnection) front.openConnection(Proxy.NO_PROXY);
            connection.setReadTimeout(LONGEST_ANSWER_MILLIS);
            connection.setInstanceFollowRedirects(false);
            status = connection.getResponseCode();
        } catch (IOException e) {
            throw new StartupException("the application does not answer: " + e.getMessage());
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw new StartupException(
                    "the application answers with status %d; the log above says why".formatted(status));
        }
    }

    private static Class<?> payara() throws ReflectiveOperationException {
        return Thread.currentThread().getContextClassLoader().loadClass(PAYARA_MICRO);
    }

    private static Object running() throws ReflectiveOperationException {
        return payara().getMethod("getInstance").invoke(null);
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
