package org.rejoinder.api.description;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.pagecache.PageDependencies;

/** {@code /openapi}: what the interface takes and answers, as OpenAPI 3.1 has it. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    private final transient OpenApiDocument document;
    private final transient PageDependencies pageDependencies;

    @Inject
    public OpenApiServlet(OpenApiDocument document, PageDependencies pageDependencies) {
        this.document = document;
        this.pageDependencies = pageDependencies;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pageDependencies.site();
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(document.bytes());
    }
}
