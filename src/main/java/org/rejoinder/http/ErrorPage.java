package org.rejoinder.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.rejoinder.branding.CurrentMessages;

/** What the error page says. It must be there when the database is not. */
@Named
@RequestScoped
public class ErrorPage {

    private static final Map<Integer, String> KNOWN = Map.ofEntries(
            Map.entry(HttpServletResponse.SC_BAD_REQUEST, "400"),
            Map.entry(HttpServletResponse.SC_FORBIDDEN, "403"),
            Map.entry(HttpServletResponse.SC_NOT_FOUND, "404"),
            Map.entry(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "405"),
            Map.entry(HttpServletResponse.SC_REQUEST_TIMEOUT, "408"),
            Map.entry(HttpServletResponse.SC_CONFLICT, "409"),
            Map.entry(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "413"),
            Map.entry(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "415"),
            Map.entry(ResponseStatus.TOO_MANY_REQUESTS, "429"),
            Map.entry(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "503"));

    private static final String REASON = ErrorPage.class.getName();

    @Inject
    private CurrentMessages currentMessages;

    private int status = HttpServletResponse.SC_NOT_FOUND;
    private List<String> typed = List.of();

    private String reason;
    private String number;

    /** Has the page that follows say this, in place of what its status means elsewhere. */
    static void explain(HttpServletRequest request, String reason) {
        request.setAttribute(REASON, reason);
    }

    void about(int status, HttpServletRequest request) {
        this.status = status;
        reason = (String) request.getAttribute(REASON);
        number = RequestNumber.of(request).filter(unused -> key().equals("500")).orElse(null);
    }

    void giveBack(List<String> words) {
        typed = words;
    }

    /** What somebody at the desk typed that came to nothing; empty for everybody else. */
    public List<String> getTyped() {
        return typed;
    }

    /** Under which the log has what happened; null if it was no fault of ours. */
    public String getNumber() {
        return number;
    }

    public int getStatus() {
        return status;
    }

    public String getTitle() {
        return currentMessages.current().of("error.%s.title".formatted(key()));
    }

    public String getMessage() {
        return currentMessages.current().of("error.%s.message".formatted(key()));
    }

    private String key() {
        if (reason != null) {
            return reason;
        }
        return KNOWN.getOrDefault(status, status < 500 ? "400" : "500");
    }
}
