package org.rejoinder.api.description;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads from an OpenAPI document what a page shows of it. */
final class OpenApiReader {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final JsonObject document;
    private final JsonObject components;

    OpenApiReader(JsonObject document) {
        this.document = document;
        components = document.getJsonObject("components");
    }

    /** Its marks are left out. */
    List<String> introduction() {
        String text = document.getJsonObject("info").getString("description");
        return List.of(text.replace("**", "").replace("`", "").split("\n\n"));
    }

    List<TagSection> tags() {
        return document.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(tag -> new TagSection(
                        tag.getString("name"),
                        tag.getString("description"),
                        operations()
                                .filter(operation -> isOf(operation.getValue(), tag.getString("name")))
                                .map(Map.Entry::getKey)
                                .toList()))
                .toList();
    }

    private static boolean isOf(JsonObject operation, String tag) {
        return operation.getJsonArray("tags").getString(0).equals(tag);
    }

    private Stream<Map.Entry<Operation, JsonObject>> operations() {
        return document.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(path.getValue().asJsonObject()::containsKey)
                        .map(method -> {
                            JsonObject operation =
                                    path.getValue().asJsonObject().getJsonObject(method);
                            return Map.entry(operation(path.getKey(), method, operation), operation);
                        }));
    }

    private Operation operation(String path, String method, JsonObject operation) {
        return new Operation(
                operation.getString("operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.getString("summary"),
                operation.getString("description"),
                scope(operation),
                Stream.concat(
                                list(operation, "parameters").map(this::parameter),
                                operation.containsKey("requestBody")
                                        ? Stream.of(body(operation.getJsonObject("requestBody")))
                                        : Stream.empty())
                        .toList(),
                operation.getJsonObject("responses").entrySet().stream()
                        .map(each ->
                                answer(each.getKey(), resolved(each.getValue().asJsonObject(), "responses")))
                        .toList());
    }

    private static String scope(JsonObject operation) {
        return list(operation, "security")
                .flatMap(need -> need.values().stream())
                .flatMap(scopes -> scopes.asJsonArray().getValuesAs(JsonString.class).stream())
                .map(JsonString::getString)
                .findFirst()
                .orElse(null);
    }

    private static Stream<JsonObject> list(JsonObject of, String name) {
        JsonArray found = of.getJsonArray(name);
        return found == null ? Stream.empty() : found.getValuesAs(JsonObject.class).stream();
    }

    private MemberDescription parameter(JsonObject given) {
        JsonObject parameter = resolved(given, "parameters");
        return new MemberDescription(
                parameter.getString("name"),
                parameter.getString("in"),
                parameter.getBoolean("required", false),
                SchemaWords.of(parameter.getJsonObject("schema")),
                parameter.getString("description"));
    }

    private MemberDescription body(JsonObject given) {
        JsonObject content = given.getJsonObject("content");
        JsonObject schema = content.values().iterator().next().asJsonObject().getJsonObject("schema");
        return new MemberDescription(
                "",
                "body",
                given.getBoolean("required", false),
                SchemaWords.of(schema),
                given.getString("description"));
    }

    private static Operation.Answer answer(String status, JsonObject answer) {
        JsonObject content = answer.getJsonObject("content");
        String schema = content == null
                ? null
                : content.values().stream()
                        .map(each -> each.asJsonObject().getJsonObject("schema"))
                        .filter(each -> each.containsKey("$ref"))
                        .map(SchemaWords::nameIn)
                        .findFirst()
                        .orElse(null);
        return new Operation.Answer(status, answer.getString("description"), schema);
    }

    private JsonObject resolved(JsonObject given, String kind) {
        return given.containsKey("$ref")
                ? components.getJsonObject(kind).getJsonObject(SchemaWords.nameIn(given))
                : given;
    }

    List<SchemaSection> schemas() {
        return components.getJsonObject("schemas").entrySet().stream()
                .map(each -> schema(each.getKey(), each.getValue()))
                .toList();
    }

    private static SchemaSection schema(String name, JsonValue value) {
        JsonObject schema = value.asJsonObject();
        List<String> required = schema.getJsonArray("required").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        return new SchemaSection(
                name,
                schema.getString("description"),
                schema.getJsonObject("properties").entrySet().stream()
                        .map(each -> member(
                                each.getKey(),
                                required.contains(each.getKey()),
                                each.getValue().asJsonObject()))
                        .toList());
    }

    private static MemberDescription member(String name, boolean required, JsonObject schema) {
        return new MemberDescription(name, "", required, SchemaWords.of(schema), schema.getString("description", ""));
    }
}
