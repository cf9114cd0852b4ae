package org.rejoinder.reader.article;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.http.PathTail;
import org.rejoinder.media.Pictures;

/** {@code /media/…}: pictures, by names that never mean other bytes. */
@WebServlet("/media/*")
public class ImageServlet extends HttpServlet {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final transient Pictures pictures;

    @Inject
    public ImageServlet(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = PathTail.of(request);
        String tag = '"' + name + '"';
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<byte[]> print = pictures.print(name);
        if (print.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", FOR_GOOD);
        response.setHeader("ETag", tag);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentType(name.endsWith(".png") ? "image/png" : "image/jpeg");
        response.setContentLength(print.get().length);
        response.getOutputStream().write(print.get());
    }
}
