import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Asks a site over connections that are kept and reads each answer to its end; any other than the expected one is a fault. */
final class Client {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI site;

    Client(String site) {
        this.site = URI.create(site);
    }

    void signIn(String email, String password) throws IOException {
        post("/login", Map.of("email", email, "password", password), 303);
    }

    String get(String path) throws IOException {
        return done(getLater(path));
    }

    CompletableFuture<String> getLater(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).header("Accept-Encoding", "identity"), 200);
    }

    /** As a browser asks; what comes is taken, and not unpacked. */
    CompletableFuture<?> readLater(String path) {
        var request = HttpRequest.newBuilder(site.resolve(path)).header("Accept-Encoding", "gzip, deflate, br");
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new CompletionException(
                                new IOException("%s: got %d".formatted(answer.uri(), answer.statusCode())));
                    }
                    return answer;
                });
    }

    String post(String path, Map<String, String> form, int expected) throws IOException {
        return done(postLater(path, form, expected));
    }

    CompletableFuture<String> postLater(String path, Map<String, String> form, int expected) {
        return postLater(path, encoded(form), expected);
    }

    /** As a proxy passes it on that has it from this network. @return the status, whatever it is */
    int postFrom(String network, String path, Map<String, String> form) throws IOException {
        var request = HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.toString())
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Forwarded-For", network)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        return done(client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())).statusCode();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    String post(String path, String form, int expected) throws IOException {
        return done(postLater(path, form, expected));
    }

    private CompletableFuture<String> postLater(String path, String body, int expected) {
        return send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", site.toString())
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                expected);
    }

    private CompletableFuture<String> send(HttpRequest.Builder request, int expected) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> {
                    if (answer.statusCode() != expected) {
                        throw new CompletionException(new IOException("%s: expected %d, got %d\n%s"
                                .formatted(answer.uri(), expected, answer.statusCode(), answer.body())));
                    }
                    return answer.body();
                });
    }

    static <T> T done(CompletableFuture<T> later) throws IOException {
        try {
            return later.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** What a reader may well write: some 600 characters with a quotation, emphasis, code and an address. */
    private static final String COMMENT =
            """
            > The ransom note was also written in Chinese.

            Number %d here. I would not read *too much* into that: whoever writes in four languages has either friends \
            or a dictionary, and `a < b` is no proof of anything. See https://example.org/notes/on-attribution for the \
            longer argument.

            What I miss in the article is the question of **who profits**. Under 70,000 dollars is little for so much \
            noise, and it was never clear that anybody could have got at the money without being seen to. A mistake \
            that got out of hand would look just like this.
            """;

    /** A reply by a new writer, so that none repeats another and each is as much work as a first one. */
    static Map<String, String> reply(String name, long number) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("comment", COMMENT.formatted(number));
        form.put("name", name);
        form.put("email", "%s.%d@example.org".formatted(name, number));
        form.put("website", "https://example.org/");
        form.put("reply-to", "");
        return form;
    }
}
