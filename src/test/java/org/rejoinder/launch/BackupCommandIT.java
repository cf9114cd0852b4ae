package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.support.FreePort;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** The jar, as an operator backs a site up that goes on, and brings it back. */
class BackupCommandIT {

    private static final String ARTICLE = "/articles/is-north-korea-behind-wannacry";

    @TempDir
    private Path folder;

    private record Ended(int status, List<String> said) {}

    private static final String FORMER = "/blog/2017/05/16/post-1/";

    private static Ended run(Map<String, String> site, String... command) throws Exception {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Drejoinder.home=" + site.get("rejoinder.home"));
        line.add("-Drejoinder.port=" + site.get("rejoinder.port"));
        line.addAll(List.of("-jar", "target/rejoinder.jar"));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said.lines().toList());
    }

    @Test
    void a_site_that_is_backed_up_while_replies_come_in_is_there_again_with_replies_pictures_and_sign_ins()
            throws Exception {
        Map<String, String> site = RunningJar.newSite();
        Path file = folder.resolve("site.backup");
        String receipt;
        String picture;
        var receipts = new CopyOnWriteArrayList<String>();
        try (var jar = RunningJar.ready(site)) {
            receipt = reply(jar, 0);
            picture = picture(site);
            assertMovesIn(jar, site);
            var enough = new AtomicBoolean();
            var writer = new Thread(() -> {
                for (int i = 1; !enough.get(); i++) {
                    receipts.add(reply(jar, i));
                }
            });
            writer.start();

            Ended backup = run(site, "backup", file.toString());
            enough.set(true);
            writer.join();

            assertEquals(0, backup.status(), backup::toString);
            assertEquals(1, backup.said().size(), backup::toString);
            assertTrue(receipts.size() > 1, "replies came in meanwhile");
            assertEquals(1, run(site, "backup", file.toString()).status(), "nothing is overwritten");
            Ended busy = run(site, "restore", file.toString());
            assertEquals(1, busy.status());
            assertEquals(1, busy.said().size(), busy::toString);
            Ended check = run(site, "check", "--json");
            assertEquals(0, check.status(), check::toString);
            assertTrue(check.said().get(0).contains("\"check\":\"site\",\"status\":\"ok\""), check::toString);
            assertTrue(
                    jar.log().stream().noneMatch(line -> line.contains("WARNING")),
                    () -> jar.log().toString());
        }
        assertEquals(0, run(site, "backup", "--verify", file.toString()).status());

        Map<String, String> again = RunningJar.newSite();
        again.put("rejoinder.sample", "false");
        again.remove("rejoinder.admin.email");
        again.remove("rejoinder.admin.password");
        assertEquals(0, run(again, "restore", file.toString()).status());
        try (var jar = RunningJar.ready(again)) {
            var http = new Http(jar.address());
            var page = Http.page(http.get(receipt));
            assertTrue(page.text().contains("Reply number 0"), page::text);
            assertEquals("a picture", http.get(picture).body());
            assertEquals(301, http.get(FORMER).statusCode());
            Http desk = http.signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
            String told = desk.post("/desk/mail", Map.of("act", "test")).body();
            assertTrue(told.contains("no mail server is set"), "no button could change that");
            var overview = Http.page(desk.get("/desk"));
            assertFalse(overview.text().contains("was restored from a backup"), overview::text);
            assertEquals(
                    overview.select("#held").text(),
                    overview.select("a[href=/desk/queue] .figure").text(),
                    "the menu and the overview count the same");
            reply(jar, -1);
        }
        again.put("rejoinder.smtp.url", "smtp://127.0.0.1:" + FreePort.next());
        try (var jar = RunningJar.ready(again)) {
            Http desk = new Http(jar.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
            String told = desk.post("/desk/mail", Map.of("act", "test")).body();
            assertTrue(
                    told.contains("nothing leaves this site until you press"),
                    "it sends no mail yet, of tests neither");
            assertTrue(desk.get("/desk").body().contains("was restored from a backup"));
        }
    }

    /** A check changes nothing, an import brings everything once, and links that were made before lead to it. */
    private void assertMovesIn(RunningJar jar, Map<String, String> site) throws Exception {
        Path export = WxrFile.saved(
                folder,
                WxrFile.of(WxrFile.post(1, "publish", "Moved in", WxrFile.comment(5, "0", "1", "", "So did I"))));
        var http = new Http(jar.address());

        Ended check = run(site, "import", "--dry-run", export.toString());
        assertEquals(0, check.status(), check::toString);
        assertEquals(404, http.get(FORMER).statusCode());
        Ended moved = run(site, "import", export.toString());
        assertEquals(0, moved.status(), moved::toString);
        assertTrue(
                moved.said().contains("Replies: 1 new, 0 updated, 0 unchanged, 0 different and left alone, 0 refused"),
                moved::toString);

        assertEquals(301, http.get(FORMER).statusCode());
        assertEquals(
                "/articles/post-1",
                http.get("/blog/?p=1").headers().firstValue("Location").orElseThrow());
        Document page = Http.page(http.get("/articles/post-1"));
        assertTrue(page.getElementById("comment-5").parent().text().contains("So did I"), page::text);
        Ended again = run(site, "import", export.toString());
        assertTrue(
                again.said().contains("Replies: 0 new, 0 updated, 1 unchanged, 0 different and left alone, 0 refused"),
                again::toString);
        Files.writeString(export, "<html>");
        Ended refused = run(site, "import", export.toString());
        assertEquals(1, refused.status());
        List<String> why = refused.said().stream()
                .filter(line -> !line.equals("The site has taken it"))
                .toList();
        assertEquals(1, why.size(), refused::toString);
        assertTrue(
                why.get(0).startsWith("The import did not come to its end: The file is no export"), refused::toString);
    }

    private static String reply(RunningJar jar, int number) {
        var taken = new Http(jar.address())
                .post(
                        ARTICLE,
                        Map.of("comment", "Reply number " + number, "name", "Rita", "email", "rita@example.org"));
        assertEquals(303, taken.statusCode(), taken::body);
        return taken.headers().firstValue("Location").orElseThrow();
    }

    /** As an upload leaves it; that a row names it does not matter to who asks for it. */
    private static String picture(Map<String, String> site) throws IOException {
        String name = "0a".repeat(16) + "-10x10.png";
        Path media = Files.createDirectories(Path.of(site.get("rejoinder.home"), "media", "0a"));
        Files.writeString(media.resolve(name), "a picture");
        return "/media/" + name;
    }

    @Test
    void what_cannot_be_done_is_one_line_and_exit_status_1() throws Exception {
        Map<String, String> site =
                Map.of("rejoinder.home", folder.resolve("none").toString());
        Path words = Files.writeString(folder.resolve("words"), "words");
        for (List<String> command : List.of(
                List.of("backup", folder.resolve("new.backup").toString()),
                List.of("backup", "--verify", words.toString()),
                List.of("restore", words.toString()))) {
            Ended ended = run(site, command.toArray(String[]::new));
            assertEquals(1, ended.status(), ended::toString);
            assertEquals(1, ended.said().size(), ended::toString);
        }
        assertEquals(List.of("words"), List.of(folder.toFile().list()));
    }
}
