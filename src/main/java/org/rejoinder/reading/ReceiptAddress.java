package org.rejoinder.reading;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.gate.PlainView;

/** {@code /receipts/{token}}: private to whoever has the address, and to be kept by nobody in between. */
@WebServlet("/receipts/*")
public class ReceiptAddress extends HttpServlet {

    private final transient ReceiptPage page;

    @Inject
    public ReceiptAddress(ReceiptPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        if (request.getPathInfo() != null && page.open(request.getPathInfo().substring(1))) {
            PlainView.show("/reading/receipt.xhtml", request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
