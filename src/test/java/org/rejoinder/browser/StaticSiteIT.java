package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.support.RunningJar;

/** The shipped command, on the real site. */
class StaticSiteIT {

    @TempDir
    private Path folder;

    @Test
    void a_copy_of_the_site_leads_nowhere_that_is_not_in_it_and_asks_for_nothing() throws Exception {
        Path file = folder.resolve("site.zip");
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Drejoinder.site.url=" + SharedSite.address(),
                        "-jar",
                        "target/rejoinder.jar",
                        "export",
                        "--static",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, command.waitFor(), said);

        Map<String, byte[]> copy = read(file);
        Map<String, Document> pages = new HashMap<>();
        copy.forEach((name, bytes) -> {
            if (name.endsWith(".html")) {
                pages.put(name, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        List<String> wrong = new ArrayList<>();
        pages.forEach((name, page) -> {
            if (!page.select("form, button, script:not([type=application/ld+json])")
                    .isEmpty()) {
                wrong.add(name + " needs somebody who answers");
            }
            for (Element element : page.select("[href]:not([rel=canonical]), [src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (link.startsWith("/") && !leadsSomewhere(link, copy, pages)) {
                    wrong.add(name + " leads to " + link);
                }
            }
        });
        assertEquals(List.of(), wrong, said);
        for (String name :
                List.of("index.html", "404.html", "feed.atom", "sitemap.xml", "robots.txt", "archive/index.html")) {
            assertTrue(copy.containsKey(name), name);
        }
        Document article = pages.get(SharedSite.ARTICLE.substring(1) + "/index.html");
        assertTrue(article.select("article.reply").size() > 5, article::text);
        assertEquals(
                SharedSite.address() + SharedSite.ARTICLE,
                article.select("link[rel=canonical]").attr("href"));
        copy.forEach((name, bytes) ->
                assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains(RunningJar.ADMINISTRATOR), name));
    }

    private static boolean leadsSomewhere(String link, Map<String, byte[]> copy, Map<String, Document> pages) {
        URI target = URI.create(link);
        String path = target.getPath().substring(1);
        String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        boolean isThere = copy.containsKey(name) || isDeadOnTheSite(target.getRawPath());
        return isThere
                && (target.getFragment() == null
                        || !pages.containsKey(name)
                        || pages.get(name).getElementById(target.getFragment()) != null);
    }

    /** Other tests write articles whose links lead nowhere. */
    private static boolean isDeadOnTheSite(String path) {
        return SharedSite.visitor().get(path.replaceFirst("(?<=.)/$", "")).statusCode() == 404;
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }
}
