package org.rejoinder.api.description;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request that is nearly one of those that the document describes.
 *
 * @param keyed whether it comes with a key
 */
record RandomRequest(String method, String path, Map<String, String> headers, String body, boolean keyed) {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "FUZZ");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/json;charset=nonsense",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/xml",
            "*/*",
            "json",
            ";");

    private static final List<List<String>> ODD = List.of(
            List.of("Accept", "application/xml"),
            List.of("Accept", ";;q=x,*/*;q=9"),
            List.of("Accept-Language", "-".repeat(500)),
            List.of("Accept-Encoding", "br;q=0, *;q=0"),
            List.of("If-None-Match", "W/\"" + "x".repeat(3_000) + "\", *, \""),
            List.of("If-Modified-Since", "yesterday"),
            List.of("If-Match", "*"),
            List.of("If-Match", "\"\u00e9\u00ff\""),
            List.of("Range", "bytes=9-1,-,0-"),
            List.of("Origin", "null"),
            List.of("Origin", "https://elsewhere.example"),
            List.of("Cookie", "JSESSIONID=" + "x".repeat(2_000) + "; =; a"),
            List.of("X-Forwarded-For", "fuzz, ::1, 999.1.1.1"),
            List.of("Forwarded", "for=\"[::\";proto=;host=fuzz"),
            List.of("X-HTTP-Method-Override", "DELETE"),
            List.of("Content-Encoding", "gzip"),
            List.of("Idempotency-Key", "\t".repeat(20)),
            List.of("Idempotency-Key", "k".repeat(300)),
            List.of("Sec-Fetch-Site", "cross-site"));

    /** Makes one; the same of the same numbers. */
    static RandomRequest of(JsonObject document, RandomJson values) {
        JsonObject paths = document.getJsonObject("paths");
        String template = values.any(List.copyOf(paths.keySet()));
        JsonObject operations = paths.getJsonObject(template);
        List<String> methods = operations.keySet().stream()
                .filter(each -> METHODS.contains(each.toUpperCase(Locale.ROOT)))
                .toList();
        String described = values.any(methods);
        JsonObject operation = operations.getJsonObject(described);
        Map<String, String> headers = new LinkedHashMap<>();
        String path = path(template, operation, values, headers);
        String body = body(operation, values, headers);
        if (values.chance(15)) {
            List<String> odd = values.any(ODD);
            headers.put(odd.get(0), odd.get(1));
        }
        String method = values.chance(6) ? values.any(METHODS) : described.toUpperCase(Locale.ROOT);
        return new RandomRequest(method, path, headers, body, values.chance(65));
    }

    private static String path(String template, JsonObject operation, RandomJson values, Map<String, String> headers) {
        String path = template;
        List<String> query = new ArrayList<>();
        for (JsonObject each : operation
                .getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class)) {
            JsonObject parameter = values.resolved(each);
            String name = parameter.getString("name");
            String value = text(name, parameter, values);
            switch (parameter.getString("in")) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value));
                case "query" -> {
                    if (values.chance(40)) {
                        query.add(name + "=" + encoded(value));
                    }
                }
                default -> {
                    if (values.chance(70)) {
                        headers.put(name, value);
                    }
                }
            }
        }
        if (values.chance(3)) {
            query.add(values.any(
                    List.of("", "=", "&&", "limit", "limit=1&limit=2", "%00=%ff", "q=" + "%F0%9F".repeat(200))));
        }
        if (values.chance(3)) {
            path += values.any(List.of("/", "//", "/..%2f..", "%00", ";x=y", ".json", "/" + "a".repeat(3_000)));
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String text(String name, JsonObject parameter, RandomJson values) {
        JsonObject schema = parameter.getJsonObject("schema");
        String json = values.value(name, schema, 0);
        try (var reader = Json.createReader(new StringReader("[" + json + "]"))) {
            return reader.readArray().get(0) instanceof JsonString string ? string.getString() : json;
        } catch (JsonException e) {
            return values.chance(70) ? json : values.text(schema);
        }
    }

    private static String body(JsonObject operation, RandomJson values, Map<String, String> headers) {
        if (!operation.containsKey("requestBody")) {
            return values.chance(3) ? "{}" : null;
        }
        headers.put("Content-Type", values.chance(90) ? "application/json" : values.any(TYPES));
        if (values.chance(1)) {
            return "{\"title\":\"" + "a".repeat(400_000) + "\"}";
        }
        JsonObject content =
                values.resolved(operation.getJsonObject("requestBody")).getJsonObject("content");
        if (!content.containsKey("application/json")) {
            headers.put("Content-Type", values.any(List.copyOf(content.keySet())));
            return "no file";
        }
        return values.body(content.getJsonObject("application/json").getJsonObject("schema"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param key what a request with one comes with */
    HttpRequest to(String site, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach((name, value) -> {
            if (value.chars().allMatch(each -> each >= ' ' && each < 0x7f)) {
                request.setHeader(name, value);
            }
        });
        if (keyed) {
            request.setHeader("Authorization", "Bearer " + key);
        }
        return request.build();
    }

    @Override
    public String toString() {
        String shown = body == null ? "" : body.substring(0, Math.min(body.length(), 1_500));
        return method + " " + path + " " + headers + (keyed ? " with a key " : " ") + shown;
    }
}
