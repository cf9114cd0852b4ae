package org.rejoinder.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a page to a reader who may have it already. */
final class CachedResponseWriter {

    static final String VARIES_BY = "Accept-Encoding";

    private CachedResponseWriter() {}

    static void with(CachedPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ContentCoding contentCoding = page.formFor(request.getHeader("Accept-Encoding"));
        response.setHeader("Vary", VARIES_BY);
        response.setHeader("ETag", contentCoding.tag());
        if (contentCoding.isHad(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.type());
        contentCoding.coding().ifPresent(coding -> response.setHeader("Content-Encoding", coding));
        response.setContentLength(contentCoding.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(contentCoding.bytes());
        }
    }
}
