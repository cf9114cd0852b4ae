package org.rejoinder.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code target/rejoinder.jar} as a process of its own, as an operator starts it. */
public final class RunningJar implements AutoCloseable {

    public static final String ADMINISTRATOR = "ada.administrator@example.org";
    public static final String PASSWORD = "correct horse battery";

    /** Which of the processes this is that run tests side by side. */
    public static final String TEST_PROCESS = System.getProperty("rejoinder.test.process", "0");

    /** Where an operator may put it, too. */
    private static final Path JAR = linked(Path.of("target", "with space " + TEST_PROCESS, "rejoinder.jar"));

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final String END = "\0";

    /** What the site says of its own faults stands in the output of the tests as well, since the site goes with them. */
    private static final Pattern TROUBLE = Pattern.compile(" SEVERE |^\\tat |^Caused by");

    private final Process process;
    private final int port;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();

    /** For a short life: less work before, less speed after; and what is compiled once stays, though much is. */
    static final List<String> SHORT_LIVED = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UseCodeCacheFlushing",
            "-XX:ReservedCodeCacheSize=192m",
            "-Xmx512m");

    private RunningJar(Map<String, String> settings, List<String> flags, Map<String, String> environment)
            throws IOException {
        port = Integer.parseInt(settings.get("rejoinder.port"));
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        new Thread(this::follow, "log of " + port).start();
    }

    /** Settings of a new site with sample content and one administrator, on a free port. */
    public static Map<String, String> newSite() {
        try {
            var settings = new LinkedHashMap<String, String>();
            settings.put("rejoinder.port", String.valueOf(FreePort.next()));
            settings.put(
                    "rejoinder.home",
                    Files.createTempDirectory(Path.of("target"), "site-")
                            .toAbsolutePath()
                            .toString());
            settings.put("rejoinder.sample", "true");
            settings.put("rejoinder.admin.email", ADMINISTRATOR);
            settings.put("rejoinder.admin.password", PASSWORD);
            settings.put("rejoinder.rate.replies", "off");
            // Whoever signs in once does so for all the tests of a class
            settings.put("rejoinder.session.confirmation", "PT2H");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the jar says that it is ready. */
    public static RunningJar ready(Map<String, String> settings) {
        return ready(settings, SHORT_LIVED);
    }

    /** With these flags of the virtual machine. */
    public static RunningJar ready(Map<String, String> settings, List<String> flags) {
        return awaited(started(settings, flags, Map.of()));
    }

    /** Ready, as on a machine whose clock is that far off. */
    public static RunningJar readyWithClock(Duration off, Map<String, String> settings) {
        return awaited(started(settings, SHORT_LIVED, FakeTime.off(off)));
    }

    private static RunningJar awaited(RunningJar jar) {
        try {
            jar.await("Rejoinder is ready at ");
            return jar;
        } catch (AssertionError late) {
            jar.close();
            throw late;
        }
    }

    public static RunningJar started(Map<String, String> settings) {
        return started(settings, SHORT_LIVED, Map.of());
    }

    private static RunningJar started(
            Map<String, String> settings, List<String> flags, Map<String, String> environment) {
        try {
            return new RunningJar(settings, flags, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public List<String> log() {
        return List.copyOf(log);
    }

    /** The line that contains this, when it comes. */
    public String await(String words) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        try {
            while (true) {
                String line = unread.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (line == null || line.equals(END)) {
                    throw new AssertionError("never said \"" + words + "\":\n" + String.join("\n", log));
                }
                if (line.contains(words)) {
                    return line;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for the end and gives the exit status. */
    public int exitStatus() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running:\n" + String.join("\n", log));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** SIGTERM, and waits for the end. */
    public int stop() {
        terminate();
        return exitStatus();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL: no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        exitStatus();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void follow() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                if (TROUBLE.matcher(line).find()) {
                    System.out.println(line);
                }
                unread.add(line);
            }
        } catch (IOException e) {
            log.add("the log ended: " + e.getMessage());
        }
        unread.add(END);
    }

    private static Path linked(Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            Files.deleteIfExists(jar);
            return Files.createLink(jar, Path.of("target", "rejoinder.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
