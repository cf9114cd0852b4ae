package org.rejoinder.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What stood in a form that was sent to a page of the desk, and could not be taken there: its session had ended, the page was not
 * open any more, or a password is asked for first. It goes through the page that asks somebody to sign in, waits in the
 * container's session, and is in its fields when its own page is shown again. No password and no code is kept.
 *
 * @param page the path that the form was sent to
 * @param fields by their names
 */
public record PendingForm(String page, Map<String, List<String>> fields) implements Serializable {

    private static final String NAME = PendingForm.class.getName();
    private static final long LONGEST = 1 << 20;

    public PendingForm {
        fields = fields.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> List.copyOf(field.getValue())));
    }

    /** @return empty if there is nothing to keep */
    static Optional<PendingForm> in(HttpServletRequest request, String page) {
        if (request.getContentLengthLong() > LONGEST) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = request.getParameterMap().entrySet().stream()
                .filter(field -> PreservedInput.isTypedInto(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
        return Optional.of(new PendingForm(page, fields)).filter(form -> !fields.isEmpty());
    }

    /**
     * Until that page is shown again.
     *
     * @return whether there was something to keep
     */
    public static boolean keep(HttpServletRequest request, String page) {
        Optional<PendingForm> form = in(request, page);
        form.ifPresent(kept -> kept.waitIn(request));
        return form.isPresent();
    }

    public void waitIn(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    /** What waits for this page; good once. */
    public static Optional<PendingForm> take(HttpServletRequest request, String page) {
        Optional<PendingForm> form = waitingFor(request, page);
        form.ifPresent(taken -> request.getSession().removeAttribute(NAME));
        return form;
    }

    /** The same, which goes on waiting. */
    public static Optional<PendingForm> waitingFor(HttpServletRequest request, String page) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof PendingForm form
                ? Optional.of(form).filter(waiting -> waiting.page().equals(page))
                : Optional.empty();
    }

    /** For a field of the page that asks somebody to sign in. */
    public String text() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        new TreeMap<>(fields)
                .forEach((name, values) -> all.add(
                        name,
                        values.size() == 1
                                ? Json.createValue(values.get(0))
                                : Json.createArrayBuilder(values).build()));
        return Json.createObjectBuilder()
                .add("page", page)
                .add("fields", all)
                .build()
                .toString();
    }

    /** @return empty for what is no {@link #text()} */
    public static Optional<PendingForm> parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject form = reader.readObject();
            JsonObject all = form.getJsonObject("fields");
            return Optional.of(new PendingForm(
                    form.getString("page"),
                    all.keySet().stream().collect(Collectors.toMap(name -> name, name -> values(all.get(name))))));
        } catch (JsonException | ClassCastException | NullPointerException | IllegalStateException none) {
            return Optional.empty();
        }
    }

    /** A page of an older version has one text for each field. */
    private static List<String> values(JsonValue field) {
        return field instanceof JsonString one
                ? List.of(one.getString())
                : field.asJsonArray().getValuesAs(JsonString::getString);
    }

    /** Empty if there is none of this name. */
    public String field(String name) {
        return value(name).orElse("");
    }

    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** As many as were ticked or chosen: what is not ticked sends nothing. */
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Whether it is this form of its page, as Faces names it. */
    public boolean isSentBy(String form) {
        return fields.containsKey(form);
    }

    /** What somebody may have typed into some fields, without what buttons and hidden fields say. */
    public List<String> words(Predicate<String> names) {
        return PreservedInput.typedIn(new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> names.test(field.getKey()))
                        .flatMap(field -> field.getValue().stream()));
    }
}
