package org.rejoinder.reader.meta;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.http.PathTail;

/** {@code /sitemap.xml}, {@code /sitemaps/articles-1.xml}, {@code /sitemaps/news.xml}. */
@WebServlet({"/sitemap.xml", "/sitemaps/*"})
public class SitemapServlet extends HttpServlet {

    private static final String ARTICLES = "articles-[1-9]\\d{0,5}\\.xml";

    private final transient Sitemap sitemap;

    @Inject
    public SitemapServlet(Sitemap sitemap) {
        this.sitemap = sitemap;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> found = named(PathTail.of(request));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        response.getOutputStream().write(found.get());
    }

    private Optional<byte[]> named(String name) {
        if (name.isEmpty()) {
            return Optional.of(sitemap.index());
        }
        if (name.equals("news.xml")) {
            return Optional.of(sitemap.news());
        }
        return name.matches(ARTICLES)
                ? sitemap.articles(Integer.parseInt(name.replaceAll("\\D", "")))
                : Optional.empty();
    }
}
