package org.rejoinder.api;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next where the next part is; null at the end
 */
public record CollectionPage<T>(List<T> items, String next) {

    /**
     * @param found one more than are shown if there is more
     * @param next the address of what stands behind the last one
     */
    public static <S, T> CollectionPage<T> of(
            List<S> found, int limit, Function<? super S, T> item, Function<? super S, String> next) {
        boolean more = found.size() > limit;
        List<S> shown = more ? found.subList(0, limit) : found;
        return new CollectionPage<>(shown.stream().map(item).toList(), more ? next.apply(shown.get(limit - 1)) : null);
    }

    /** With the same link in the header (RFC 8288). */
    public Response response() {
        Response.ResponseBuilder answer = Response.ok(this);
        if (next != null) {
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
