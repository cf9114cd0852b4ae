package org.rejoinder.api;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.http.Problem;

/**
 * Refuses parameters of an address that its operation does not have: without one that is misspelt, something else is answered than was asked. Which
 * there are its method says.
 */
public class UnknownParameterFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> known = knownTo(resource.getResourceMethod());
        List<Problem.Field> unknown = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .limit(Problem.MOST_FIELDS)
                .map(name -> fault(name, known))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(new Problem(
                    HttpServletResponse.SC_BAD_REQUEST, "The request has a parameter that cannot be taken.", unknown));
        }
    }

    private static Set<String> knownTo(Method operation) {
        return Stream.of(operation.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Problem.Field fault(String name, Set<String> known) {
        String detail = known.isEmpty()
                ? "There is no such parameter, nor another one."
                : "There is no such parameter, but " + String.join(", ", known) + ".";
        return new Problem.Field(JsonBody.isUsual(name) ? name : "?", detail);
    }
}
