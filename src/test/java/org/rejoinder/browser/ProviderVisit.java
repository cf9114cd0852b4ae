package org.rejoinder.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.rejoinder.support.Http;

/** A browser without scripts that goes from the site to its OpenID provider, and stops before it is led back. */
final class ProviderVisit {

    private static final int MOST_STEPS = 15;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private final String site;

    ProviderVisit(String site) {
        this.site = site;
    }

    HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(absolute(url)).build());
    }

    HttpResponse<String> post(String url, Map<String, String> form) {
        return send(HttpRequest.newBuilder(absolute(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Http.encoded(form)))
                .build());
    }

    /** Where the site leads to. */
    String begin(String to, String... more) {
        Map<String, String> form = new HashMap<>(Map.of("to", to));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        HttpResponse<String> answer = post("/login/oidc", form);
        return led(answer);
    }

    static String led(HttpResponse<String> answer) {
        Element refresh = Http.page(answer).selectFirst("meta[http-equiv=refresh]");
        if (refresh == null) {
            throw new AssertionError("led nowhere: " + answer.statusCode() + " " + answer.body());
        }
        return refresh.attr("content").replaceFirst("^0; url=", "");
    }

    /** Signs in at the provider. @return where it leads back to */
    String signIn(String url, String person) {
        URI next = URI.create(url);
        for (int i = 0; i < MOST_STEPS; i++) {
            if (next.toString().startsWith(site)) {
                return next.toString();
            }
            HttpResponse<String> answer = get(next.toString());
            if (answer.statusCode() == 200) {
                boolean password = answer.body().contains("name=\"login\"");
                answer = post(
                        next.toString(),
                        password
                                ? Map.of("prompt", "login", "login", person, "password", "x")
                                : Map.of("prompt", "consent"));
            }
            String location = answer.headers().firstValue("Location").orElse(null);
            if (location == null) {
                throw new AssertionError("the provider leads nowhere: " + next + " " + answer.body());
            }
            next = next.resolve(location);
        }
        throw new AssertionError("the provider leads in circles: " + next);
    }

    /** All the way. */
    HttpResponse<String> comeIn(String person, String to, String... more) {
        return get(signIn(begin(to, more), person));
    }

    boolean isSignedIn() {
        return get("/desk/profile").statusCode() == 200;
    }

    private URI absolute(String url) {
        return URI.create(url.startsWith("/") ? site + url : url);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
