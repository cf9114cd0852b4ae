import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publishes an article and waits until a letter about it has come for each of {@link Followers}: {@code Digest SITE EMAIL PASSWORD FILE
 * MANY}, the file being that of {@link MailSink}.
 */
final class Digest {

    private static final Pattern KEY = Pattern.compile("rejoinder_[0-9A-Za-z]{59}");
    private static final Pattern NUMBER = Pattern.compile("\"id\":(\\d+)");

    public static void main(String[] arguments) throws Exception {
        var desk = new Client(arguments[0]);
        desk.signIn(arguments[1], arguments[2]);
        Matcher made = KEY.matcher(
                desk.post("/desk/keys/new", "name=Digest&days=30&scope=articles:write&scope=articles:publish", 200));
        if (!made.find()) {
            throw new IOException("no key");
        }
        publish(URI.create(arguments[0]), made.group());
        long begun = System.nanoTime();
        Path file = Path.of(arguments[3]);
        long first = 0;
        String[] counts;
        do {
            Thread.sleep(100);
            counts = Files.readString(file).strip().split(" ");
            if (first == 0 && !counts[0].equals("0")) {
                first = System.nanoTime();
            }
        } while (counts.length < 2 || Long.parseLong(counts[0]) < Long.parseLong(arguments[4]));
        long ended = System.nanoTime();
        Times.print("until the first letter", (first - begun) / 1e9, "s");
        Times.print("from the first letter to the last", (ended - first) / 60e9, "minutes");
        Times.print("letters", Long.parseLong(counts[0]) / ((ended - first) / 1e9), "letters/s");
        Times.print("letters that came twice", Long.parseLong(counts[1]), "letters");
    }

    private static void publish(URI site, String key) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpResponse<String> draft = http.send(
                request(site, key, "/api/v1/desk/articles")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"title\": \"What everybody waits for\", \"standfirst\": \"It has come\", \"html\": \"<p>Here.</p>\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher number = NUMBER.matcher(draft.body());
        if (draft.statusCode() != 201 || !number.find()) {
            throw new IOException("no draft: " + draft.statusCode() + " " + draft.body());
        }
        HttpResponse<String> out = http.send(
                request(site, key, "/api/v1/desk/articles/" + number.group(1) + "/decision")
                        .header("If-Match", draft.headers().firstValue("ETag").orElseThrow())
                        .POST(HttpRequest.BodyPublishers.ofString("{\"decision\": \"publish\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (out.statusCode() != 200) {
            throw new IOException("not published: " + out.statusCode() + " " + out.body());
        }
    }

    private static HttpRequest.Builder request(URI site, String key, String path) {
        return HttpRequest.newBuilder(site.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }
}
