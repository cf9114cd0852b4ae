package org.rejoinder.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The system's Chromium; installed through the system's package manager if it is missing and we may. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String FONTS = "fonts-noto-core fonts-noto-cjk";

    /** Chromium without what draws a window: the same pages for two thirds of the work. */
    private static final String SHELL = "chromium-headless-shell";

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Three processes share two cores: five seconds, as Playwright has it, would measure the machine. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static Browser shared;

    private final Browser browser;
    private final Set<BrowserContext> before;

    /** The one browser of this process: its windows are closed with this, itself it goes with the process. */
    public Chromium() {
        this(ofThisProcess());
    }

    /** @param arguments of the command line of a browser that is this one's alone */
    public Chromium(String... arguments) {
        this(launched(arguments));
    }

    private Chromium(Browser browser) {
        this.browser = browser;
        before = Set.copyOf(browser.contexts());
    }

    private static synchronized Browser ofThisProcess() {
        if (shared == null) {
            shared = launched();
        }
        return shared;
    }

    private static Browser launched(String... more) {
        Path chromium = program();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(Stream.concat(Stream.of(more), ARGUMENTS.stream())
                                .toList()));
    }

    /** Not every system has the one without a window. */
    private static Path program() {
        try {
            return Programs.find(List.of(SHELL), SHELL + " " + FONTS);
        } catch (IllegalStateException unknown) {
            return Programs.find(NAMES, NAMES.get(0) + " " + FONTS);
        }
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        if (browser != shared) {
            browser.close();
            return;
        }
        browser.contexts().stream().filter(context -> !before.contains(context)).forEach(BrowserContext::close);
    }
}
