package org.rejoinder.reader.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.receipt.DataSubjectService;

class MyDataServletTest {

    private final List<Object> withdrawn = new ArrayList<>();
    private final List<Object> statuses = new ArrayList<>();

    private final MyDataPage page = new MyDataPage() {
        @Override
        void show(DataSubjectService.Subject subject, String theirTicket, String before) {}
    };

    private final DataSubjectService data = new DataSubjectService() {
        @Override
        public Optional<Subject> byTicket(String ticket) {
            return Optional.of(new Subject(null, Optional.empty()));
        }

        @Override
        public void withdraw(Commenter writer, Collection<Long> replies) {
            withdrawn.addAll(replies);
        }
    };

    @Test
    void whoever_ticks_nothing_is_told_to_choose_first_and_nothing_is_withdrawn() throws Exception {
        send("act=withdraw");

        assertEquals("unchosen", page.getDone());
        assertEquals(List.of(422), statuses);
        assertEquals(List.of(), withdrawn);
    }

    @Test
    void what_was_ticked_is_withdrawn() throws Exception {
        send("act=withdraw&reply-7=yes");

        assertEquals(List.of(7L), withdrawn);
    }

    private void send(String form) throws Exception {
        new MyDataServlet(page, null, data, null)
                .doPost(
                        answering(HttpServletRequest.class, (name, given) -> switch (name) {
                            case "getPathInfo" -> "/ticket";
                            case "getHeader" -> "application/x-www-form-urlencoded";
                            case "getInputStream" -> new Body(form);
                            case "getRequestDispatcher" -> answering(RequestDispatcher.class, (of, what) -> null);
                            default -> null;
                        }),
                        answering(HttpServletResponse.class, (name, given) -> {
                            if (name.equals("setStatus")) {
                                statuses.add(given[0]);
                            }
                            return null;
                        }));
    }

    private interface Answers {

        Object to(String method, Object[] given);
    }

    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> answers.to(method.getName(), given)));
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(String form) {
            bytes = new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}
    }
}
