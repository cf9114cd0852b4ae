package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stood in a form that was sent to a page of the desk, and could not be taken there: the page was not open any more, or a
 * password is asked for first. It waits in the container's session until that page is shown again. No password is kept.
 *
 * @param page the path that the form was sent to
 * @param fields by their names
 */
public record PendingForm(String page, Map<String, String> fields) implements Serializable {

    private static final String NAME = PendingForm.class.getName();
    private static final long LONGEST = 1 << 20;

    public PendingForm {
        fields = Map.copyOf(fields);
    }

    /** @return whether there was something to keep */
    public static boolean keep(HttpServletRequest request, String page) {
        if (request.getContentLengthLong() > LONGEST) {
            return false;
        }
        Map<String, String> fields = request.getParameterMap().entrySet().stream()
                .filter(field -> field.getValue().length == 1 && PreservedInput.isTypedInto(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
        if (!fields.isEmpty()) {
            request.getSession().setAttribute(NAME, new PendingForm(page, fields));
        }
        return !fields.isEmpty();
    }

    /** What waits for this page; good once. */
    public static Optional<PendingForm> take(HttpServletRequest request, String page) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(NAME) instanceof PendingForm form)
                || !form.page().equals(page)) {
            return Optional.empty();
        }
        session.removeAttribute(NAME);
        return Optional.of(form);
    }

    /** Empty if there is none of this name. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
