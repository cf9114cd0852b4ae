package org.rejoinder.http;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where {@code pagecache/BadRequestRewriter} leads whoever asks for an address that is none. */
@WebServlet(BadRequestServlet.PATH)
public class BadRequestServlet extends HttpServlet {

    static final String PATH = "/malformed";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
