package org.rejoinder.api;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.http.Problem;

/** Whatever goes wrong is told as {@link Problem}, with the status that a page would have; a fault of ours is logged and says nothing. */
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof ProblemException told) {
            Response.ResponseBuilder answer = response(told.problem());
            told.headers().forEach(answer::header);
            return answer.build();
        }
        if (failure instanceof WebApplicationException known) {
            return answered(known.getResponse());
        }
        if (failure instanceof Error serious) {
            throw serious;
        }
        int status = ExceptionFilter.statusOf((Exception) failure);
        Response.ResponseBuilder answer = response(Problem.of(status));
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, ExceptionFilter.RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    /** What Jakarta REST says itself: no such resource, another method, a body of another type. */
    private static Response answered(Response given) {
        if (given.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            return given;
        }
        Response.ResponseBuilder answer = response(Problem.of(given.getStatus()));
        given.getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(Problem.TYPE).entity(problem.json());
    }
}
