package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.reader.PageNumber;

/** {@code /archive}: the months in which articles came out; {@code /archive/{yyyy}/{mm}}: those of one. */
@WebServlet("/archive/*")
public class ArchiveServlet extends HttpServlet {

    private static final String MONTH = "[1-9]\\d{3}/(0[1-9]|1[0-2])";

    private final transient ArchivePage archive;
    private final transient ListPage month;

    @Inject
    public ArchiveServlet(ArchivePage archive, ListPage month) {
        this.archive = archive;
        this.month = month;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = PathTail.of(request);
        if (asked.isEmpty()) {
            archive.open();
            FaceletForward.show("/reader/archive.xhtml", request, response);
        } else if (asked.matches(MONTH)
                && month.openMonth(YearMonth.parse(asked.replace('/', '-')), PageNumber.in(request, "page"))) {
            FaceletForward.show("/reader/list.xhtml", request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
