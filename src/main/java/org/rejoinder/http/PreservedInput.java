package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody typed into a form whose page cannot be shown again: given back, so that it can be copied. */
final class PreservedInput {

    private static final Set<String> NEVER_SHOWN =
            Set.of("password", "present", "fresh", "code", "credential", FormOwner.FIELD);

    /** Numbers, and what buttons and hidden fields say. */
    private static final Pattern NOT_TYPED = Pattern.compile("\\s*|\\d+|[a-z]{1,12}");

    private PreservedInput() {}

    static List<String> in(HttpServletRequest request) {
        return typedIn(request.getParameterMap().entrySet().stream()
                .filter(field -> isTypedInto(field.getKey()) && !isPressed(field))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(field -> List.of(field.getValue()).stream()));
    }

    static List<String> typedIn(Stream<String> values) {
        return values.filter(value -> !NOT_TYPED.matcher(value).matches()).toList();
    }

    /** A button of Faces, and the form it stands in, send their own names. */
    private static boolean isPressed(Map.Entry<String, String[]> field) {
        return List.of(field.getValue()).equals(List.of(field.getKey()));
    }

    static boolean isTypedInto(String field) {
        return !NEVER_SHOWN.contains(field) && !field.startsWith("jakarta.faces.") && !field.startsWith("primefaces.");
    }
}
