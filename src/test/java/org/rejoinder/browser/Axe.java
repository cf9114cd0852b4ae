package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One page as axe-core sees it, in light and in dark colours, as wide as people's screens are: WCAG 2.2 AA, as far as it can tell.
 * Every page is looked at as wide as the smallest and the largest screen, and must fit those between; one page of each kind is
 * looked at in all widths.
 */
enum Axe {
    FOR_READERS(360, 1440),
    FOR_STAFF(360, 1440),
    IN_ALL_WIDTHS(360, 390, 768, 1440);

    private static final int[] SCREENS = {360, 390, 768, 1440};
    private static final int HEIGHT = 900;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What the same page in other colours can do wrong. */
    private static final List<String> RULES_OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    /** For people to look at. */
    private static final Set<String> PICTURED = Set.of("360-light", "1440-dark");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final int[] widths;

    Axe(int... widths) {
        this.widths = widths;
    }

    /** The page stands as it is, with all that was typed; afterwards it is as wide as a desktop, and light. */
    void findsNothing(Page page, String what) {
        for (int width : SCREENS) {
            page.setViewportSize(width, HEIGHT);
            if (IntStream.of(widths).anyMatch(looked -> looked == width)) {
                unroll(page, width);
                look(page, what, width, ColorScheme.DARK);
                look(page, what, width, ColorScheme.LIGHT);
                page.setViewportSize(width, HEIGHT);
            }
            int overflow =
                    (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0, overflow, what + " is wider than a screen of " + width);
        }
    }

    /** So high that no bar at its lower edge covers half of a button, which is a matter of scrolling. */
    private static void unroll(Page page, int width) {
        int whole = (int) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.max(HEIGHT, whole));
    }

    /** What lies over the rest of the page is looked at alone: what it covers cannot be pressed meanwhile. */
    static void findsNothingIn(Page page, String selector, String what) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertNothing(new AxeBuilder(page).include(List.of(selector)).withTags(RULES), what + " " + scheme);
        }
    }

    private static void look(Page page, String what, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        String screen = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        var options = new AxeRunOptions();
        // What is right need not be listed, element by element, for every page
        options.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).options(options);
        axe = scheme == ColorScheme.LIGHT ? axe.withTags(RULES) : axe.withRules(RULES_OF_COLOUR);
        if (PICTURED.contains(screen)) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(what.replaceAll("[^a-z0-9]+", "-") + "-" + screen + ".png")));
        }
        assertNothing(axe, what + " at " + screen);
    }

    private static void assertNothing(AxeBuilder axe, String where) {
        // One page at a time, without frames of others: no second page need be opened to gather the results
        var findings = axe.setLegacyMode(true).analyze().getViolations();
        assertTrue(
                findings.isEmpty(),
                () -> where + ":\n"
                        + findings.stream()
                                .map(finding -> finding.getId() + " " + finding.getHelp() + " "
                                        + finding.getNodes().get(0).getHtml())
                                .collect(Collectors.joining("\n")));
    }
}
