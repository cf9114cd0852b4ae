package org.rejoinder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeRedirectFilterTest {

    private final Map<String, Object> told = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "/desk/settings, /desk/settings",
        "/login?to=/desk, /login?to=/desk",
        "people, /desk/people",
        "../, /",
        "?page=2, /desk/?page=2",
        "https://id.example.org/authorize?state=1, https://id.example.org/authorize?state=1"
    })
    void a_redirect_of_a_library_names_no_scheme_of_its_own(String location, String expected) throws Exception {
        new RelativeRedirectFilter()
                .doFilter(
                        request("/desk/"),
                        response(),
                        (request, response) -> ((HttpServletResponse) response).sendRedirect(location));

        assertEquals(Map.of("status", HttpServletResponse.SC_FOUND, "Location", expected), told);
    }

    private static HttpServletRequest request(String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RelativeRedirectFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getRequestURI" -> path;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** One that has only what a path needs: to name a host it would have to ask. */
    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, args) -> switch (method.getName()) {
                    case "isCommitted" -> false;
                    case "resetBuffer" -> null;
                    case "setStatus" -> told.put("status", args[0]);
                    case "setHeader" -> told.put((String) args[0], args[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
