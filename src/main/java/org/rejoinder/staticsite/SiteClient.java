package org.rejoinder.staticsite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the site for what anybody may read. Follows no redirects: they are a part of what is copied. */
final class SiteClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 4;
    private static final int TOO_MANY = 429;

    /** @param location empty for none */
    record Answer(int status, String type, String location, byte[] body) {

        boolean isPage() {
            return type.startsWith("text/html");
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI site;
    private final Duration pause;

    /** @param pause before it asks again for what it was not given */
    SiteClient(URI site, Duration pause) {
        this.site = site;
        this.pause = pause;
    }

    /** @throws StaticSiteException if the site does not answer, or says that it cannot, again and again */
    Answer get(String address) {
        String why = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                if (i > 0) {
                    Thread.sleep(pause.toMillis());
                }
                Answer answer = ask(address);
                if (answer.status() != TOO_MANY && answer.status() < 500) {
                    return answer;
                }
                why = "it answers " + answer.status();
            } catch (IOException e) {
                why = e.getMessage() == null ? "nobody answers" : e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StaticSiteException("it was stopped");
            }
        }
        throw new StaticSiteException(site.resolve(address) + ": " + why);
    }

    private Answer ask(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(site.resolve(address)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.body());
    }
}
