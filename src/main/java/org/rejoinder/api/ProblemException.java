package org.rejoinder.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.rejoinder.http.Problem;

/** Whoever asked is told this and nothing else happens. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /** @param headers that are sent along */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.detail());
        this.problem = problem;
        this.headers = headers;
    }

    public static ProblemException of(int status, String detail) {
        return new ProblemException(new Problem(status, detail));
    }

    /** @param what there is none of */
    public static ProblemException notFound(String what) {
        return new ProblemException(new Problem(HttpServletResponse.SC_NOT_FOUND, "There is no such " + what + "."));
    }

    public static ProblemException invalid(String name, String detail) {
        return new ProblemException(new Problem(
                HttpServletResponse.SC_BAD_REQUEST,
                "The request has a parameter that cannot be taken.",
                List.of(new Problem.Field(name, detail))));
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
