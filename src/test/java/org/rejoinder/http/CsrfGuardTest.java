package org.rejoinder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.settings.Settings;

class CsrfGuardTest {

    private final CsrfGuard guard = new CsrfGuard(
            Settings.read(name -> Optional.ofNullable(
                    Map.of("rejoinder.site.url", "https://news.example.org").get(name))),
            null);

    @ParameterizedTest
    @CsvSource({
        ",,, true",
        "same-origin,,, true",
        "cross-site,,, false",
        ",https://news.example.org,, true",
        ",http://evil.example,, false",
        ",,https://news.example.org/login?to=/desk, true",
        ",,https://news.example.org, true",
        ",,http://evil.example/, false",
        ",,https://evil.example/https://news.example.org/, false",
        ",,https://news.example.org.evil.example/, false",
        ",,https://news.example.org@evil.example/, false",
        ",,nonsense, false",
        "same-origin,,http://evil.example/, true"
    })
    void a_form_comes_from_our_own_pages_as_far_as_anything_says(
            String fetchSite, String origin, String referer, boolean ours) {
        var headers = new HashMap<String, String>();
        headers.put("Sec-Fetch-Site", fetchSite);
        headers.put("Origin", origin);
        headers.put("Referer", referer);
        headers.put("Host", "news.example.org");

        assertEquals(ours, guard.holds(request(headers)));
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                CsrfGuardTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> headers.get(args[0]));
    }
}
