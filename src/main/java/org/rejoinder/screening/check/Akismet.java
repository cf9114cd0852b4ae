package org.rejoinder.screening.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SignalMessages;
import org.rejoinder.settings.AkismetSettings;
import org.rejoinder.settings.Network;
import org.rejoinder.settings.Settings;

/**
 * Asks Akismet (comment-check, API 1.1), if the operator has a key. Whoever does not answer within two seconds has not been
 * asked, and then a person looks. It is never told the writer's email address unless the operator said so, and it is told the
 * network that a reply came from, not the address in it.
 */
@ApplicationScoped
public class Akismet {

    /** What its signals are called. */
    public static final String SCREEN = "akismet";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int WEIGHT = 4;

    /**
     * A submission as it was typed.
     *
     * @param network where it came from
     * @param browser what it called itself
     */
    public record Question(
            String article,
            String text,
            String name,
            String email,
            String website,
            Optional<InetAddress> network,
            String browser) {

        @Override
        public String toString() {
            return "Question[…]";
        }
    }

    private Optional<AkismetSettings> service = Optional.empty();
    private URI site;

    /** Some servers lose the body of a request that asks to go over to HTTP/2. */
    private HttpClient client;

    protected Akismet() {}

    @Inject
    Akismet(Settings settings) {
        service = settings.akismet();
        site = settings.site();
        client = service.isPresent()
                ? HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build()
                : null;
    }

    /** What it makes of it; empty if it has nothing against it, or if nobody wants it asked. */
    public Optional<Signal> ask(Question question) {
        return service.flatMap(known -> ask(known, question));
    }

    private Optional<Signal> ask(AkismetSettings known, Question question) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(known.address() + "/1.1/comment-check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Rejoinder/1.0")
                .POST(HttpRequest.BodyPublishers.ofString(form(known, question)))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return heard(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Optional.of(silent("no answer in time"));
        } catch (ExecutionException e) {
            return Optional.of(silent(e.getCause() instanceof IOException ? "it cannot be reached" : "it failed"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(silent("interrupted"));
        }
    }

    private static Optional<Signal> heard(String answer) {
        return switch (answer.strip()) {
            case "false" -> Optional.empty();
            case "true" ->
                Optional.of(
                        Signal.holds(SCREEN, SignalCategory.LIKENESS_TO_SPAM, WEIGHT, SignalMessages.of("akismet")));
            case "invalid" -> Optional.of(silent("it does not know the key"));
            default -> Optional.of(silent("its answer means nothing"));
        };
    }

    /** Nobody may take silence for consent. */
    private static Signal silent(String why) {
        return Signal.holds(
                "akismet-silent", SignalCategory.LIKENESS_TO_SPAM, 0, SignalMessages.of("akismet.silent", why));
    }

    private static String masked(InetAddress address) {
        int prefix = address.getAddress().length == 4 ? 24 : 48;
        return Network.around(address, prefix).address().getHostAddress();
    }

    private String form(AkismetSettings known, Question question) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("api_key", known.key());
        fields.put("blog", site.toString());
        fields.put("permalink", site + "/articles/" + question.article());
        fields.put("comment_type", "comment");
        fields.put("comment_author", question.name());
        fields.put("comment_author_url", question.website());
        fields.put("comment_content", question.text());
        fields.put("user_agent", question.browser());
        fields.put("user_ip", question.network().map(Akismet::masked).orElse("0.0.0.0"));
        if (known.tellsEmail()) {
            fields.put("comment_author_email", question.email());
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
