package org.rejoinder.http;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where {@code pagecache/BadRequestRewriter} and {@code http/server} lead whoever asks for an address that is none, or sends what is no request;
 * programs to an address of theirs.
 */
@WebServlet({BadRequestServlet.PATH, BadRequestServlet.PROGRAMS})
public class BadRequestServlet extends HttpServlet {

    static final String PATH = "/malformed";
    static final String PROGRAMS = "/api/v1/malformed";

    /** Whether it refuses this, whatever comes by whichever method. */
    static boolean refuses(HttpServletRequest request) {
        return request.getServletPath().equals(PATH) || request.getServletPath().equals(PROGRAMS);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(PROGRAMS)) {
            new Problem(
                            HttpServletResponse.SC_BAD_REQUEST,
                            "This is no request: its first line, its address or a header is malformed, or a header has letters beyond ASCII.")
                    .send(response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
