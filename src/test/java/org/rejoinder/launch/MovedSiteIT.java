package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.branding.Logo;
import org.rejoinder.crypto.Sha256;
import org.rejoinder.support.RunningJar;
import org.rejoinder.support.TestPostgresql;

/** A site that leaves one server with its own export and is there again on another, whatever stops that one meanwhile. */
class MovedSiteIT {

    private static final String UNCHANGED = "Replies: 0 new, 0 updated, ";

    @TempDir
    private static Path folder;

    private static Path export;
    private static String content;
    private static String picture;
    private static byte[] pictureBytes;
    private static String logo;
    private static byte[] logoBytes;

    @BeforeAll
    static void leave() throws Exception {
        Map<String, String> site = RunningJar.newSite();
        try (var jar = RunningJar.ready(site)) {
            jar.stop();
        }
        fill(site);
        export = folder.resolve("site.zip");
        try (var jar = RunningJar.ready(site)) {
            content = export(site, export);
            pictureBytes = bytes(jar, picture);
            logoBytes = bytes(jar, logo);
        }
    }

    @AfterAll
    static void forget() throws IOException {
        Files.deleteIfExists(export);
    }

    @Test
    void on_h2() throws Exception {
        Map<String, String> site = RunningJar.newSite();
        movesTo(site);
    }

    @Test
    void on_postgresql() throws Exception {
        try (var postgresql = new TestPostgresql()) {
            Map<String, String> site = RunningJar.newSite();
            site.putAll(postgresql.settings());
            movesTo(site);
        }
    }

    private static void movesTo(Map<String, String> site) throws Exception {
        site.put("rejoinder.sample", "false");
        try (var jar = RunningJar.ready(site)) {
            Process asked = command(site, "import", export.toString());
            BufferedReader said = asked.inputReader();
            String line = said.readLine();
            while (line != null && !line.matches("[1-9][0-9,]* rows.*")) {
                line = said.readLine();
            }
            assertTrue(line != null, "it says how far it is");
            jar.kill();
            asked.destroyForcibly().waitFor();
        }
        try (var jar = RunningJar.ready(site)) {
            List<String> again = run(site, "import", export.toString());
            assertTrue(again.stream().anyMatch(line -> line.startsWith(UNCHANGED)), again::toString);
            assertEquals(content, export(site, Path.of(site.get("rejoinder.home"), "again.zip")));
            assertArrayEquals(pictureBytes, bytes(jar, picture));
            assertArrayEquals(logoBytes, bytes(jar, logo));
            assertTrue(
                    jar.log().stream().noneMatch(each -> each.contains("WARNING")),
                    () -> jar.log().toString());
        }
    }

    /** @return the hash of all that is in it */
    private static String export(Map<String, String> site, Path file) throws Exception {
        return run(site, "export", file.toString()).stream()
                .filter(line -> line.startsWith("Content: "))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> run(Map<String, String> site, String... arguments) throws Exception {
        Process command = command(site, arguments);
        List<String> said = command.inputReader().lines().toList();
        assertEquals(0, command.waitFor(), said::toString);
        return said;
    }

    private static Process command(Map<String, String> site, String... arguments) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        site.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-jar", "target/rejoinder.jar"));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static byte[] bytes(RunningJar jar, String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(jar.address() + path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    /** A picture, a logo, and so many replies that they take several stretches. */
    private static void fill(Map<String, String> site) throws Exception {
        byte[] png = png(900, 600);
        String hash = Sha256.hexOf(png, 16);
        Path media = Files.createDirectories(Path.of(site.get("rejoinder.home"), "media", hash.substring(0, 2)));
        Files.write(media.resolve(hash + "-900x600.png"), png);
        picture = "/media/" + hash + "-900x600.png";
        Logo drawn = Logo.of(png(320, 80));
        logo = "/resources/site/logo-" + drawn.mark().digest() + ".png";
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:file:" + site.get("rejoinder.home") + "/rejoinder", "rejoinder", "");
                var statement = database.createStatement();
                var insert = database.prepareStatement(
                        "insert into logo (digest, width, height, see_through, bytes) values (?, ?, ?, ?, ?)")) {
            statement.execute(
                    "insert into picture (id, version, hash, format, width, height, name, alternative, decorative,"
                            + " caption, credit, uploaded_at) values (4711, 1, '" + hash
                            + "', 'PNG', 900, 600, 'map.png', 'A map', false, '', '', current_timestamp)");
            statement.execute(
                    "insert into reply (id, article_id, path, depth, writer_id, name, text, state, receipt, revision,"
                            + " submitted_at, published_at) select x, (select min(id) from article where state = 'PUBLISHED'),"
                            + " lpad(cast(x as varchar), 12, '0'), 0, (select min(id) from writer), 'Rita', 'Number ' || x, 'PUBLISHED',"
                            + " 'receipt ' || x, 1, current_timestamp, current_timestamp from system_range(10001, 22000)");
            insert.setString(1, drawn.mark().digest());
            insert.setInt(2, drawn.mark().width());
            insert.setInt(3, drawn.mark().height());
            insert.setBoolean(4, drawn.mark().seeThrough());
            insert.setBytes(5, drawn.bytes());
            insert.execute();
            statement.execute("update masthead set logo = '" + drawn.mark().digest() + "'");
            for (String sequence : List.of("picture_seq", "reply_seq")) {
                statement.execute("alter sequence " + sequence + " restart with 30000");
            }
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        var drawing = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        drawing.setRGB(3, 3, 0x123456);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(drawing, "png", bytes);
        return bytes.toByteArray();
    }
}
