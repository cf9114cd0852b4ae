package org.rejoinder.reader.report;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.CsrfGuard;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.FormBody;

/** {@code /receipts/reports/{token}}: private to whoever reported a reply. Reading it changes nothing. */
@WebServlet("/receipts/reports/*")
public class ReportReceiptServlet extends HttpServlet {

    private static final String PAGE = "/reader/report-receipt.xhtml";

    private final transient ReportReceiptPage page;
    private final transient ReportReceiptForm form;
    private final transient CsrfGuard csrfGuard;

    @Inject
    public ReportReceiptServlet(ReportReceiptPage page, ReportReceiptForm form, CsrfGuard csrfGuard) {
        this.page = page;
        this.form = form;
        this.csrfGuard = csrfGuard;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        if (page.open(PathTail.of(request))) {
            page.tell(request.getParameter("done"));
            FaceletForward.show(PAGE, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        String token = PathTail.of(request);
        try {
            FormBody posted = FormBody.of(request);
            if (!page.open(token)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (form.receive(posted, csrfGuard.holds(request), request)) {
                Redirects.seeOther(response, "/receipts/reports/" + token + "?done=appealed");
            } else {
                response.setStatus(form.getStatus());
                form.getRetryAfter().ifPresent(seconds -> response.setHeader("Retry-After", String.valueOf(seconds)));
                FaceletForward.show(PAGE, request, response);
            }
        } catch (FormBody.UnreadableBodyException e) {
            response.sendError(e.status());
        }
    }
}
