package org.rejoinder.reader.writer;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.http.CsrfGuard;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.reply.ProofCookie;
import org.rejoinder.reply.WriterProof;
import org.rejoinder.settings.Settings;

/**
 * {@code /receipts/{token}}: private to whoever has the address, and to be kept by nobody in between. Reading it changes
 * nothing; each thing that its writer may do is a form that is sent back to it.
 */
@WebServlet("/receipts/*")
public class ReceiptServlet extends HttpServlet {

    private static final String PAGE = "/reader/receipt.xhtml";

    private final transient ReceiptPage page;
    private final transient ReceiptForm input;
    private final transient ReceiptMailForm mail;
    private final transient ReceiptFormHandler forms;
    private final transient CsrfGuard csrfGuard;
    private final transient Settings settings;

    @Inject
    public ReceiptServlet(
            ReceiptPage page,
            ReceiptForm input,
            ReceiptMailForm mail,
            ReceiptFormHandler forms,
            CsrfGuard csrfGuard,
            Settings settings) {
        this.settings = settings;
        this.page = page;
        this.input = input;
        this.mail = mail;
        this.forms = forms;
        this.csrfGuard = csrfGuard;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        if (page.open(PathTail.of(request))) {
            mail.prove(request.getParameter("proof"));
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
                return;
            }
            mail.prove(posted.field("proof"));
            Optional<String> done = forms.receive(posted, csrfGuard.holds(request), request);
            if (done.isPresent()) {
                forms.proofToKeep(posted)
                        .ifPresent(proof -> ProofCookie.set(response, proof, WriterProof.GOOD_FOR, settings.site()));
                Redirects.seeOther(response, "/receipts/" + token + "?done=" + done.get());
            } else {
                response.setStatus(input.getStatus());
                input.getRetryAfter().ifPresent(seconds -> response.setHeader("Retry-After", String.valueOf(seconds)));
                FaceletForward.show(PAGE, request, response);
            }
        } catch (FormBody.UnreadableBodyException e) {
            response.sendError(e.status());
        }
    }
}
