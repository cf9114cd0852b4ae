package org.rejoinder.reader.meta;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.branding.Accent;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.http.PathTail;

/**
 * {@code /resources/site/…}: the style sheet of a colour, and the logo. Each has in its address what it is made of, so that
 * it never becomes another.
 */
@WebServlet("/resources/site/*")
public class SiteResourceServlet extends HttpServlet {

    private static final Pattern ACCENT = Pattern.compile("accent-([0-9a-f]{6})\\.css");
    private static final Pattern LOGO = Pattern.compile("logo-([0-9a-f]{32})\\.png");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final transient SiteBrandingService siteBrandingService;

    @Inject
    public SiteResourceServlet(SiteBrandingService siteBrandingService) {
        this.siteBrandingService = siteBrandingService;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = PathTail.of(request);
        Matcher accent = ACCENT.matcher(name);
        Matcher logo = LOGO.matcher(name);
        if (accent.matches()) {
            String sheet = Accent.parse("#" + accent.group(1)).orElseThrow().styleSheet();
            answer(response, "text/css;charset=UTF-8", Optional.of(sheet.getBytes(StandardCharsets.UTF_8)));
        } else {
            answer(response, "image/png", logo.matches() ? siteBrandingService.logo(logo.group(1)) : Optional.empty());
        }
    }

    private static void answer(HttpServletResponse response, String type, Optional<byte[]> bytes) throws IOException {
        if (bytes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", FOR_GOOD);
        response.setContentType(type);
        response.setContentLength(bytes.get().length);
        response.getOutputStream().write(bytes.get());
    }
}
