package org.rejoinder.desk.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.exchange.export.ExportOptions;
import org.rejoinder.exchange.export.Exporter;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/**
 * {@code /desk/exchange/export}: everything that the site has, as one file that is sent as it is made. {@code …/addresses} is
 * the same with the addresses of people, for somebody who has just proved who they are.
 */
@WebServlet({"/desk/exchange/export", ExportServlet.WITH_ADDRESSES})
public class ExportServlet extends HttpServlet {

    static final String WITH_ADDRESSES = "/desk/exchange/export/addresses";

    private final transient Exporter exporter;
    private final transient CurrentUser currentUser;
    private final transient Clock clock;

    @Inject
    public ExportServlet(Exporter exporter, CurrentUser currentUser, Clock clock) {
        this.exporter = exporter;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isWithAddresses(request)) {
            FaceletForward.show("/desk/export-addresses.xhtml", request, response);
        } else {
            Redirects.seeOther(response, "/desk/exchange");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejoinder-export-" + day + ".zip\"");
        exporter.export(
                response.getOutputStream(),
                new ExportOptions(isWithAddresses(request)),
                currentUser.account().orElseThrow(),
                () -> {});
    }

    private static boolean isWithAddresses(HttpServletRequest request) {
        return request.getServletPath().equals(WITH_ADDRESSES);
    }
}
