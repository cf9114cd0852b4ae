package org.rejoinder.desk.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.site.SiteTimeZone;

/** {@code /desk/log/csv}: all rows of the log that a filter lets through, newest first (RFC 4180). */
@WebServlet("/desk/log/csv")
public class AuditLogCsvServlet extends HttpServlet {

    private static final int AT_ONCE = 1_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "number",
                    "at",
                    "who",
                    "what",
                    "reply",
                    "account",
                    "revision",
                    "from",
                    "to",
                    "rule",
                    "reason",
                    "through",
                    "batch",
                    "key")
            .get();

    /** Without it a spreadsheet takes UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final transient Audit audit;
    private final transient SiteTimeZone siteTimeZone;

    @Inject
    public AuditLogCsvServlet(Audit audit, SiteTimeZone siteTimeZone) {
        this.audit = audit;
        this.siteTimeZone = siteTimeZone;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        AuditQuery asked = AuditLogFilter.in(parameters).sought(siteTimeZone.zone());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"log.csv\"");
        response.getWriter().write(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(response.getWriter(), FORMAT)) {
            List<AuditEntry> rows = audit.before(asked, Long.MAX_VALUE, AT_ONCE);
            while (!rows.isEmpty()) {
                for (AuditEntry row : rows) {
                    print(row, csv);
                }
                rows = audit.before(asked, rows.get(rows.size() - 1).number(), AT_ONCE);
            }
        }
    }

    private static void print(AuditEntry row, CSVPrinter csv) throws IOException {
        csv.printRecord(
                row.number(),
                row.at(),
                harmless(row.actor()),
                row.act(),
                row.replyNumber().map(String::valueOf).orElse(""),
                row.subject().map(String::valueOf).orElse(""),
                row.revision(),
                row.from(),
                row.to(),
                harmless(row.rule().orElse("")),
                harmless(row.reason().orElse("")),
                row.door(),
                row.batch().map(String::valueOf).orElse(""),
                harmless(row.key().orElse("")));
    }

    /** A spreadsheet takes what begins like this for a formula (OWASP, CSV injection). */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + text : text;
    }
}
