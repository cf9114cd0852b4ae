package org.rejoinder.account.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser says it is, in the few words that its owner knows it by; versions are nobody's business. */
final class DeviceLabel {

    private static final int LONGEST_READ = 1_000;

    /** In this order: each says that it is some of those that follow, too. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "FxiOS/", "Firefox",
            "Firefox/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Chromium/", "Chromium",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Windows", "Windows",
            "Macintosh", "Mac",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    private DeviceLabel() {}

    /** @param userAgent null if there is none */
    static String of(String userAgent) {
        String said = userAgent == null ? "" : userAgent.substring(0, Math.min(LONGEST_READ, userAgent.length()));
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        if (browser.isEmpty() && system.isEmpty()) {
            return "Unknown browser";
        } else if (system.isEmpty()) {
            return browser;
        }
        return (browser.isEmpty() ? "Unknown browser" : browser) + " on " + system;
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... pairs) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
