package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a program that asks a site elsewhere. */
class RemoteCommandIT {

    private record Ended(int status, String said) {}

    private static Ended run(String key, String... command) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-jar", "target/rejoinder.jar"));
        line.addAll(List.of(command));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("REJOINDER_KEY", key);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @Test
    void what_waits_is_listed_and_published_if_it_still_says_what_was_listed() throws Exception {
        String words = "From the command line " + UUID.randomUUID();
        String writer = "Carla " + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> taken = SharedSite.visitor()
                .post(
                        "/articles/is-north-korea-behind-wannacry",
                        Map.of("comment", words, "name", writer, "email", "carla@example.org", "website", ""));
        assertEquals(303, taken.statusCode());
        ProgramKey key = ProgramKey.make(SharedSite.administrator(), "Terminal", "queue:read", "replies:decide");
        String site = "--site=" + SharedSite.address();

        Ended listed = run(key.text(), "queue", "list", "--order=newest", "--limit=100", site);
        assertEquals(0, listed.status(), listed::said);
        String line = listed.said()
                .lines()
                .filter(each -> each.contains(writer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(listed.said()));
        String[] parts = line.split(" +");

        Ended stale = run(key.text(), "publish", parts[0], "--etag", "7-held", site);
        assertEquals(1, stale.status(), stale::said);
        assertEquals(1, stale.said().lines().count(), stale::said);
        Ended published = run(key.text(), "publish", parts[0], "--etag", parts[1], site);
        assertEquals(0, published.status(), published::said);
        assertTrue(published.said().contains("is published"), published::said);

        assertEquals(1, run("", "queue", "list", site).status());
        Ended wrong = run("rejoinder_" + "x".repeat(59), "queue", "list", site);
        assertEquals(1, wrong.status());
        assertTrue(wrong.said().startsWith("Nothing is listed: "), wrong::said);
        Ended nobody = run(key.text(), "queue", "list", "--site=http://localhost:1");
        assertTrue(nobody.said().contains("does not answer"), nobody::said);
    }

    @Test
    void a_file_of_markdown_becomes_a_draft_and_then_revises_it(@TempDir Path folder) throws Exception {
        ProgramKey key = ProgramKey.make(SharedSite.administrator(), "Files", "articles:read", "articles:write");
        String site = "--site=" + SharedSite.address();
        String title = "Turnips " + UUID.randomUUID();
        Path file = folder.resolve("turnips.md");
        Files.writeString(
                file, "---\ntitle: " + title + "\ntags: [vegetables]\n---\n\n# Ten\n\n*Ten*<script>x</script>\n");

        Ended made = run(key.text(), "article", "push", file.toString(), site);
        assertEquals(0, made.status(), made::said);
        String id = made.said().replaceAll("(?s)Draft (\\d+) is made; its slug is .*", "$1");
        String slug = made.said().replaceAll("(?s).* its slug is ([a-z0-9-]+), its ETag .*", "$1");

        Files.writeString(file, "---\ntitle: " + title + "\nid: " + id + "\n---\nEleven\n");
        Ended revised = run(key.text(), "article", "push", file.toString(), site, "--json");
        assertEquals(0, revised.status(), revised::said);
        assertTrue(revised.said().contains("\"html\":\"<p>Eleven</p>"), revised::said);
        Ended stale = run(key.text(), "article", "push", file.toString(), site, "--etag=0");
        assertEquals(1, stale.status(), stale::said);
        assertEquals(1, stale.said().lines().count(), stale::said);

        Files.writeString(file, "---\ntitle: " + title + "\nslug: " + slug + "\n---\nTwelve\n");
        Ended bySlug = run(key.text(), "article", "push", file.toString(), site);
        assertTrue(bySlug.said().startsWith("Article " + id + " is revised; its slug is " + slug), bySlug::said);

        Files.writeString(file, "---\ntitle: T\nauthor: A\n---\n");
        Ended wrong = run(key.text(), "article", "push", file.toString(), site);
        assertEquals(1, wrong.status());
        assertTrue(wrong.said().startsWith("turnips.md is not pushed: line 3: \"author\" is no key"), wrong::said);
    }
}
