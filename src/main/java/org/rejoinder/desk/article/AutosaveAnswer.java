package org.rejoinder.desk.article;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.json.JsonBuilders;

/** What an editor and the server tell each other when it stores what is being written. */
final class AutosaveAnswer {

    private AutosaveAnswer() {}

    /** The version that what is sent was written on; one that nobody ever had if it is none. */
    static int version(HttpServletRequest request) {
        return DecimalId.in(String.valueOf(request.getParameter("version")))
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(-1);
    }

    static void stored(HttpServletResponse response, JsonObjectBuilder told) throws IOException {
        send(response, HttpServletResponse.SC_OK, told);
    }

    /** Something in it has to be put right first. */
    static void refused(HttpServletResponse response, String problem) throws IOException {
        send(response, ResponseStatus.UNPROCESSABLE, JsonBuilders.object().add("problem", problem));
    }

    /** It was written on something else than what is there now. */
    static void conflict(HttpServletResponse response, String problem) throws IOException {
        send(response, HttpServletResponse.SC_CONFLICT, JsonBuilders.object().add("problem", problem));
    }

    private static void send(HttpServletResponse response, int status, JsonObjectBuilder told) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(told.build().toString().getBytes(StandardCharsets.UTF_8));
    }
}
