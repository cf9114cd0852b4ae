package org.rejoinder.account.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.http.ExceptionFilter;

class ViewSessionsTest {

    private final List<String> answer = new ArrayList<>();

    @Test
    void a_request_that_comes_before_the_server_keeps_sessions_is_asked_to_come_back() throws Exception {
        HttpServletRequest early = pretended(HttpServletRequest.class, (proxy, method, values) -> null);

        answer(early);

        assertEquals(List.of("Retry-After: 10", "503"), answer);
    }

    private void answer(HttpServletRequest request) throws IOException, ServletException {
        HttpServletResponse response = pretended(HttpServletResponse.class, (proxy, method, values) -> {
            if (method.getName().equals("setHeader")) {
                answer.add(values[0] + ": " + values[1]);
            } else if (method.getName().equals("sendError")) {
                answer.add(values[0].toString());
            }
            return method.getReturnType() == boolean.class ? false : null;
        });
        new ExceptionFilter()
                .doFilter(request, response, (same, sameToo) -> new ViewSessions().bind(request, new DeskSession()));
    }

    private static <T> T pretended(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(ViewSessionsTest.class.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
