package org.rejoinder.reader.article;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.report.ReportHandler;

/**
 * {@code /replies/{id}}: leads to the page that shows the reply, wherever that is by now. So does {@code /replies/{anchor}} with
 * the article, for an anchor that it had elsewhere. {@code /replies/{id}/report} reports it.
 */
@WebServlet("/replies/*")
public class ReplyServlet extends HttpServlet {

    private static final String REPORT = "/report";

    private final transient ArticlePage page;
    private final transient ReportHandler reports;

    @Inject
    public ReplyServlet(ArticlePage page, ReportHandler reports) {
        this.page = page;
        this.reports = reports;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = PathTail.of(request);
        Optional<Long> reported = reportedIn(asked);
        if (reported.isPresent()) {
            reports.show(reported.get(), request, response);
            return;
        }
        String article = request.getParameter("article");
        Optional<String> address =
                article == null ? DecimalId.in(asked).flatMap(page::addressOf) : page.addressOf(asked, article);
        if (address.isPresent()) {
            Redirects.found(response, address.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Long> reported = reportedIn(PathTail.of(request));
        if (reported.isPresent()) {
            reports.take(reported.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<Long> reportedIn(String path) {
        return Optional.of(path)
                .filter(asked -> asked.endsWith(REPORT))
                .flatMap(asked -> DecimalId.in(asked.substring(0, asked.length() - REPORT.length())));
    }
}
