package org.rejoinder.snapshot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a page to a reader who may have it already. */
final class Answer {

    static final String VARIES_BY = "Accept-Encoding";

    private Answer() {}

    static void with(Snapshot page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = page.formFor(request.getHeader("Accept-Encoding"));
        response.setHeader("Vary", VARIES_BY);
        response.setHeader("ETag", form.tag());
        if (form.isHad(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.type());
        form.coding().ifPresent(coding -> response.setHeader("Content-Encoding", coding));
        response.setContentLength(form.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(form.bytes());
        }
    }
}
