package org.rejoinder.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A client that follows no redirects; with cookies if it signed in. */
public final class Http {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final CookieManager cookies = new CookieManager();

    /** Does not ask to go over to HTTP/2 first: under load the server loses one in a hundred who ask. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    private final String site;

    public Http(String site) {
        this.site = site;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, FORM, encoded(form));
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        var request = request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        var request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public Http signedIn(String email, String password) {
        var answer = post("/login", Map.of("email", email, "password", password));
        if (answer.statusCode() != 303) {
            throw new AssertionError("not signed in: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    /** As the head of a request names them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** As if the browser had lost it. */
    public void forgetCookie(String name) {
        var store = cookies.getCookieStore();
        List.copyOf(store.getCookies()).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .forEach(cookie -> store.remove(null, cookie));
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(KeyClient.LONGEST_ANSWER);
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
