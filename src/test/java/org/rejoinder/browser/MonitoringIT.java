package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What deploy/ has for Prometheus and Grafana asks for what there is. */
class MonitoringIT {

    private static final Path FOLDER = Path.of("deploy", "monitoring");

    /** Words of PromQL that look like names of metrics, and labels. */
    private static final Pattern NO_METRICS = Pattern.compile("\\{[^}]*}|\\bby \\([^)]*\\)|\\[[^]]*]|\"[^\"]*\"");

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z]*(_[a-zA-Z]+)+");

    private static final Set<String> FUNCTIONS = Set.of("label_replace", "sort_desc");

    @Test
    void every_metric_of_the_dashboard_is_there() throws IOException {
        JsonObject dashboard = Json.createReader(new StringReader(Files.readString(FOLDER.resolve("dashboard.json"))))
                .readObject();
        Set<String> asked =
                expressions(dashboard).flatMap(MonitoringIT::metrics).collect(Collectors.toSet());

        asked.removeAll(shown());

        assertEquals(Set.of(), asked);
    }

    @Test
    void every_metric_of_the_alert_rules_is_there() throws IOException {
        Set<String> asked = Files.readAllLines(FOLDER.resolve("alerts.yaml")).stream()
                .filter(line -> line.strip().startsWith("expr:"))
                .map(line -> line.replaceFirst(".*expr: ", ""))
                .flatMap(MonitoringIT::metrics)
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(asked.isEmpty());

        asked.removeAll(shown());

        assertEquals(Set.of(), asked);
    }

    private static Stream<String> expressions(JsonObject dashboard) {
        JsonArray panels = dashboard.getJsonArray("panels");
        assertFalse(panels.isEmpty());
        return panels.getValuesAs(JsonObject.class).stream()
                .filter(panel -> panel.containsKey("targets"))
                .flatMap(panel -> panel.getJsonArray("targets").getValuesAs(JsonObject.class).stream())
                .map(target -> target.getString("expr"));
    }

    private static Stream<String> metrics(String expression) {
        return NAME.matcher(NO_METRICS.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .filter(name -> !FUNCTIONS.contains(name));
    }

    private static Set<String> shown() {
        return SharedSite.visitor()
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
    }
}
