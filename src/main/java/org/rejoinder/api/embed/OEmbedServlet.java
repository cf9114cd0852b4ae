package org.rejoinder.api.embed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.http.Problem;
import org.rejoinder.settings.Settings;
import org.rejoinder.site.Site;

/** {@code /oembed?url=…}: how another site shows an article or a reply. In JSON only, as oEmbed 1.0 lets a provider choose (2.3.3). */
@WebServlet("/oembed")
public class OEmbedServlet extends HttpServlet {

    private static final Pattern WIDTH = Pattern.compile("[1-9]\\d{0,4}");

    private final transient Embeds embeds;
    private final transient Settings settings;
    private final transient Site site;

    @Inject
    public OEmbedServlet(Embeds embeds, Settings settings, Site site) {
        this.embeds = embeds;
        this.settings = settings;
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        String format = request.getParameter("format");
        String width = request.getParameter("maxwidth");
        if (format != null && !format.equals("json")) {
            new Problem(HttpServletResponse.SC_NOT_IMPLEMENTED, "There is JSON only.").send(response);
        } else if (width != null && !WIDTH.matcher(width).matches()) {
            new Problem(HttpServletResponse.SC_BAD_REQUEST, "maxwidth: a number of pixels.").send(response);
        } else {
            send(embeds.at(Optional.ofNullable(request.getParameter("url")).orElse("")), width, response);
        }
    }

    private void send(Optional<Embed> found, String width, HttpServletResponse response) throws IOException {
        if (found.isEmpty()) {
            new Problem(HttpServletResponse.SC_NOT_FOUND, "url: an article or a reply that readers have.")
                    .send(response);
            return;
        }
        int most = width == null ? Embed.USUAL_WIDTH : Math.min(Integer.parseInt(width), Embed.USUAL_WIDTH);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream()
                .write(found.get()
                        .json(settings.site().toString(), site.getName(), most)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
