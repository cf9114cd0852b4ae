package org.rejoinder.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rejoinder.http.Problem;

/**
 * What a program sends, read strictly: one JSON object, in which every member is known and has its type.
 *
 * <pre>
 * JsonBody body = JsonBody.of(request);
 * String comment = body.text("comment");
 * Optional&lt;Long&gt; answers = body.optionalNumber("answers");
 * body.check();
 * </pre>
 *
 * Each member is asked for by its name. One that is missing or of another type is noted, and something stands in for it;
 * {@link #check} ends in a problem (400) with all that was noted and with the members that nobody asked for, each by its JSON
 * pointer. So nothing that was read counts before that call. {@code null} is as good as not there.
 */
public final class JsonBody {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final JsonObject object;
    private final String pointer;
    private final List<Problem.Field> faults;
    private final Set<String> known = new HashSet<>();
    private final List<JsonBody> inner = new ArrayList<>();

    private JsonBody(JsonObject object, String pointer, List<Problem.Field> faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    /**
     * @throws ProblemException if it is of another type (415), too large (413), cut off (408), or no JSON object, nested deeper than
     *     any is, or with a member twice (400)
     */
    public static JsonBody of(HttpServletRequest request) {
        return new JsonBody(JsonBodyReader.read(request), "", new ArrayList<>());
    }

    /** As one in UTF-8. */
    public static JsonBody of(String json) {
        return new JsonBody(JsonBodyReader.read(json), "", new ArrayList<>());
    }

    public String text(String name) {
        return required(name, optionalText(name), "");
    }

    public Optional<String> optionalText(String name) {
        return value(name, "A string.", value -> value instanceof JsonString string ? string.getString() : null);
    }

    /** Whole, of up to 18 digits. */
    public long number(String name) {
        return required(name, optionalNumber(name), 0L);
    }

    public Optional<Long> optionalNumber(String name) {
        return value(
                name,
                "A whole number.",
                value -> value.getValueType() == JsonValue.ValueType.NUMBER
                                && NUMBER.matcher(value.toString()).matches()
                        ? Long.valueOf(value.toString())
                        : null);
    }

    public Instant time(String name) {
        return required(name, optionalTime(name), Instant.EPOCH);
    }

    /** RFC 3339. */
    public Optional<Instant> optionalTime(String name) {
        return value(name, ApiTime.WANTED, value -> {
            try {
                return value instanceof JsonString string ? ApiTime.of(string.getString()) : null;
            } catch (DateTimeException e) {
                return null;
            }
        });
    }

    public Optional<Boolean> optionalFlag(String name) {
        return value(
                name,
                "true or false.",
                value -> value == JsonValue.TRUE || value == JsonValue.FALSE ? value == JsonValue.TRUE : null);
    }

    /** One of the constants, in lower case. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return required(name, optionalChoice(name, type), type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        String all =
                Arrays.stream(type.getEnumConstants()).map(JsonBody::written).collect(Collectors.joining(", "));
        return value(
                name,
                "One of " + all + ".",
                value -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> value instanceof JsonString string
                                && string.getString().equals(written(each)))
                        .findFirst()
                        .orElse(null));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Up to so many. One that is of another type is noted by its number, and left out. */
    public Optional<List<String>> optionalTexts(String name, int most) {
        return optionalList(name, "At most " + most + " strings.", 0, most).map(array -> {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof JsonString string) {
                    texts.add(string.getString());
                } else {
                    refuse(name, i, "A string.");
                }
            }
            return texts;
        });
    }

    private Optional<JsonArray> optionalList(String name, String wanted, int least, int most) {
        return value(
                name,
                wanted,
                value -> value instanceof JsonArray array && array.size() >= least && array.size() <= most
                        ? array
                        : null);
    }

    /** What this object has in a member, read as this one is; it is checked with it. */
    public Optional<JsonBody> optionalObject(String name) {
        return value(name, "An object.", value -> {
            if (!(value instanceof JsonObject member)) {
                return null;
            }
            inner.add(new JsonBody(member, pointer + "/" + name, faults));
            return inner.get(inner.size() - 1);
        });
    }

    /** What an answer has besides, and is no matter when it is sent back. */
    public void ignore(String... names) {
        known.addAll(List.of(names));
    }

    /** Something of it cannot be taken, whatever its type. */
    public void refuse(String name, String detail) {
        faults.add(Problem.Field.at(pointer + "/" + name, detail));
    }

    /** Of a list, the element of this number. */
    public void refuse(String name, int element, String detail) {
        faults.add(new Problem.Field(name, pointer + "/" + name + "/" + element, detail));
    }

    /** From one to so many objects, each of which is read as this one is; they are checked with it. */
    public List<JsonBody> objects(String name, int most) {
        return required(name, optionalObjects(name, most), List.of());
    }

    public Optional<List<JsonBody>> optionalObjects(String name, int most) {
        return optionalObjects(name, 1, most);
    }

    public Optional<List<JsonBody>> optionalObjects(String name, int least, int most) {
        return optionalList(name, "From " + least + " to " + most + " objects.", least, most)
                .map(array -> objects(name, array));
    }

    private List<JsonBody> objects(String name, JsonArray array) {
        List<JsonBody> objects = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonObject element) {
                objects.add(new JsonBody(element, pointer + "/" + name + "/" + i, faults));
            } else {
                refuse(name, i, "An object.");
            }
        }
        inner.addAll(objects);
        return objects;
    }

    /** @throws ProblemException if anything was noted, or there are members that nobody asked for */
    public void check() {
        noteUnknown();
        if (!faults.isEmpty()) {
            throw new ProblemException(new Problem(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "The body has members that cannot be taken.",
                    faults.stream().distinct().limit(Problem.MOST_FIELDS).toList()));
        }
    }

    private void noteUnknown() {
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> fault(pointer, name, "There is no such member."))
                .forEach(faults::add);
        inner.forEach(JsonBody::noteUnknown);
    }

    static Problem.Field fault(String pointer, String name, String detail) {
        String place = pointer(pointer, name);
        return Problem.Field.at(place, place.equals(pointer) ? "A member in it: " + detail : detail);
    }

    /** What is no usual name may be anything, and is not repeated: what it stands in is named. */
    static String pointer(String outer, String name) {
        return isUsual(name) ? outer + "/" + name : outer;
    }

    /** Whether it is a name as there are here, which can be repeated to who sent it. */
    static boolean isUsual(String name) {
        return NAME.matcher(name).matches();
    }

    /** @param read null if it is of another type */
    private <T> Optional<T> value(String name, String wanted, Function<JsonValue, T> read) {
        known.add(name);
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        Optional<T> found = Optional.ofNullable(read.apply(value));
        if (found.isEmpty()) {
            faults.add(Problem.Field.at(pointer + "/" + name, wanted));
        }
        return found;
    }

    /** What is there and of another type has been noted already. */
    private <T> T required(String name, Optional<T> found, T standIn) {
        if (object.get(name) == null || object.get(name) == JsonValue.NULL) {
            faults.add(Problem.Field.at(pointer + "/" + name, "It is missing."));
        }
        return found.orElse(standIn);
    }
}
