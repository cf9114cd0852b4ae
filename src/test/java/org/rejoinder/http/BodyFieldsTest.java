package org.rejoinder.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BodyFieldsTest {

    private static final Pattern FORM = Pattern.compile("<form [^>]*method=\"post\"[^>]*>.{0,80}", Pattern.DOTALL);

    /** As a server reads them: those of the address first. */
    private static BodyFields of(String query, Map<String, String[]> all) {
        return new BodyFields((HttpServletRequest) Proxy.newProxyInstance(
                BodyFieldsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getQueryString" -> query;
                    case "getParameterValues" -> all.get(args[0]);
                    case "getParameterMap" -> all;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Test
    void a_field_has_what_stands_in_the_body_whatever_the_address_says() {
        BodyFields fields = of(
                "password=a&n%61me=b&n%61me=c&%zz&empty",
                Map.of(
                        "password", new String[] {"a", "typed"},
                        "name", new String[] {"b", "c"},
                        "%zz", new String[] {""},
                        "empty", new String[] {""},
                        "other", new String[] {"1", "2"}));

        assertEquals("typed", fields.getParameter("password"));
        assertNull(fields.getParameter("name"));
        assertNull(fields.getParameterValues("name"));
        assertArrayEquals(new String[] {"1", "2"}, fields.getParameterValues("other"));
        assertEquals(List.of("other", "password"), Collections.list(fields.getParameterNames()));
        assertFalse(fields.getParameterMap().containsKey("empty"));
    }

    @Test
    void where_on_its_page_a_reply_is_written_stands_in_the_address() {
        assertEquals("2", of("replies=2", Map.of("replies", new String[] {"2"})).getParameter("replies"));
    }

    /** Those of Faces say so by themselves; pictures are files, and the provider asks by itself who it is. */
    @Test
    void every_form_of_the_desk_says_for_whom_it_was_shown() throws IOException {
        try (var pages = Files.list(Path.of("src/main/webapp/desk"))) {
            for (Path page :
                    pages.filter(each -> !each.endsWith("decision.xhtml")).toList()) {
                FORM.matcher(Files.readString(page))
                        .results()
                        .map(form -> form.group())
                        .filter(form -> !form.contains("multipart") && !form.contains("\"/login/oidc\""))
                        .forEach(form -> assertTrue(form.contains("name=\"owner\""), page + ": " + form));
            }
        }
    }
}
