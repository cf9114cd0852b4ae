package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.exchange.run.ImportPhase;
import org.rejoinder.exchange.run.ImportReports;
import org.rejoinder.exchange.run.ImportRun;

/** Sends what an import said of each item, as it stands on the disk. */
@ApplicationScoped
public class ReportDownload {

    /** Without it a spreadsheet takes UTF-8 for something else. */
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    @Inject
    private ImportReports reports;

    void send(ImportRun run, ImportPhase phase, HttpServletResponse response) throws IOException {
        Optional<Path> file = reports.file(run, phase);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"import-%d-%s.csv\""
                        .formatted(run.id(), phase.name().toLowerCase(Locale.ROOT)));
        OutputStream out = response.getOutputStream();
        out.write(BYTE_ORDER_MARK);
        Files.copy(file.get(), out);
    }
}
