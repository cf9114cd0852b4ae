package org.rejoinder.http;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.json.JsonBuilders;

/**
 * What a program is told that asked for something it cannot have (RFC 9457).
 *
 * @param detail a sentence for whoever reads the log of that program
 * @param fields which parameters or members of the request are wrong, and why
 * @param members what else there is to say (RFC 9457, 3.2)
 */
public record Problem(int status, String detail, List<Field> fields, Map<String, String> members) {

    public static final String TYPE = "application/problem+json";

    /** How many of them are told. */
    public static final int MOST_FIELDS = 20;

    /**
     * What cannot be taken.
     *
     * @param name as the description of the interface has it
     * @param pointer where it stands in the body (RFC 6901); null for a parameter
     */
    public record Field(String name, String pointer, String detail) {

        public Field(String name, String detail) {
            this(name, null, detail);
        }

        /** @param pointer of a member of the body */
        public static Field at(String pointer, String detail) {
            return new Field(pointer.substring(pointer.lastIndexOf('/') + 1), pointer, detail);
        }

        private JsonObjectBuilder json() {
            JsonObjectBuilder json = JsonBuilders.object().add("name", name);
            if (pointer != null) {
                json.add("pointer", pointer);
            }
            return json.add("detail", detail);
        }
    }

    public Problem(int status, String detail) {
        this(status, detail, List.of());
    }

    public Problem(int status, String detail, List<Field> fields) {
        this(status, detail, fields, Map.of());
    }

    /** What a status means where nobody has anything to add. */
    public static Problem of(int status) {
        return new Problem(status, "");
    }

    public String title() {
        return ResponseStatus.phraseOf(status)
                .or(() -> Optional.ofNullable(Response.Status.fromStatusCode(status))
                        .map(Response.Status::getReasonPhrase))
                .orElse(status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "Refused" : "Failed");
    }

    public String json() {
        JsonObjectBuilder problem = JsonBuilders.object()
                .add("type", "about:blank")
                .add("title", title())
                .add("status", status);
        if (!detail.isEmpty()) {
            problem.add("detail", detail);
        }
        if (!fields.isEmpty()) {
            JsonArrayBuilder errors = JsonBuilders.array();
            fields.forEach(field -> errors.add(field.json()));
            problem.add("errors", errors);
        }
        members.forEach(problem::add);
        return problem.build().toString();
    }

    public void send(HttpServletResponse response) throws IOException {
        byte[] bytes = json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
