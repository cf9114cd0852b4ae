package org.rejoinder.reader.meta;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rejoinder.http.route.Routes;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.settings.Settings;

/** {@code /robots.txt} (RFC 9309): what is no page for readers, and where the sitemap is. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private final transient Settings settings;
    private final transient PageDependencies pageDependencies;

    @Inject
    public RobotsServlet(Settings settings, PageDependencies pageDependencies) {
        this.settings = settings;
        this.pageDependencies = pageDependencies;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pageDependencies.site();
        response.setContentType("text/plain;charset=UTF-8");
        String leave = Routes.disallowed().stream().map("\nDisallow: "::concat).collect(joining());
        String text = "User-agent: *" + leave + "\n\nSitemap: " + settings.site() + "/sitemap.xml\n";
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
