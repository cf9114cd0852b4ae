package org.rejoinder.reader.transparency;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.transparency.Cell;
import org.rejoinder.transparency.Figure;
import org.rejoinder.transparency.PeriodFigures;

/**
 * {@code /transparency.csv} (RFC 4180) and {@code /transparency.json}: the numbers of all months and years. Where a number is
 * folded, the value is what can be told of it: there is more.
 */
@WebServlet({"/transparency.csv", "/transparency.json"})
public class TransparencyDataServlet extends HttpServlet {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("period", "open", "measure", "rule", "value", "folded")
            .get();

    private final transient TransparencyData data;

    @Inject
    public TransparencyDataServlet(TransparencyData data) {
        this.data = data;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<PeriodFigures> all = data.all();
        if (request.getServletPath().endsWith(".csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            writeCsv(all, response);
        } else {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(json(all));
        }
    }

    private static void writeCsv(List<PeriodFigures> all, HttpServletResponse response) throws IOException {
        try (var csv = new CSVPrinter(response.getWriter(), FORMAT)) {
            for (PeriodFigures some : all) {
                for (Map.Entry<Cell, Figure> entry : some.figures().entrySet()) {
                    csv.printRecord(
                            some.period().name(),
                            some.open(),
                            entry.getKey().measure().code(),
                            harmless(entry.getKey().rule()),
                            entry.getValue().value(),
                            entry.getValue().folded());
                }
            }
        }
    }

    /** A spreadsheet takes what begins like this for a formula (OWASP, CSV injection). */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + text : text;
    }

    private static String json(List<PeriodFigures> all) {
        JsonArrayBuilder periods = JsonBuilders.array();
        for (PeriodFigures some : all) {
            JsonArrayBuilder figures = JsonBuilders.array();
            some.figures().forEach((cell, figure) -> figures.add(json(cell, figure)));
            periods.add(JsonBuilders.object()
                    .add("period", some.period().name())
                    .add("open", some.open())
                    .add("figures", figures));
        }
        return JsonBuilders.object()
                .add("least", Figure.LEAST)
                .add("periods", periods)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(Cell cell, Figure figure) {
        JsonObjectBuilder json =
                JsonBuilders.object().add("measure", cell.measure().code());
        if (!cell.rule().isEmpty()) {
            json.add("rule", cell.rule());
        }
        return json.add("value", figure.value()).add("folded", figure.folded());
    }
}
