package org.rejoinder.gate;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the container sends every error (web.xml). Has no address of its own. */
public class ErrorAddress extends HttpServlet {

    private static final String PAGE = "/WEB-INF/errors/error.xhtml";

    private final transient ErrorPage page;

    @Inject
    public ErrorAddress(ErrorPage page) {
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (response.isCommitted()) {
            // The reader has a part of a page, or is gone
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        page.about(status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
        response.setStatus(page.getStatus());
        PlainView.show(PAGE, request, response);
    }
}
