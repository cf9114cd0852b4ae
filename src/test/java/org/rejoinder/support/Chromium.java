package org.rejoinder.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium; installed through the system's package manager if it is missing and we may. */
public final class Chromium implements AutoCloseable {

    private static final String COMMAND =
            "apt-get install -y --no-install-recommends chromium fonts-noto-core fonts-noto-cjk";

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        Path chromium = find().orElseGet(Chromium::install);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name ->
                        Stream.of("/usr/bin/", "/usr/local/bin/", "/snap/bin/").map(folder -> Path.of(folder + name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path install() {
        System.err.println("Chromium is missing; installing it: " + COMMAND);
        try {
            run("apt-get update -q");
            run(COMMAND);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("The browser tests need Chromium. Please run: " + COMMAND, e);
        }
        return find().orElseThrow(
                        () -> new IllegalStateException("The browser tests need Chromium. Please run: " + COMMAND));
    }

    private static void run(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "install.log").toFile()))
                .start();
        process.waitFor();
    }
}
