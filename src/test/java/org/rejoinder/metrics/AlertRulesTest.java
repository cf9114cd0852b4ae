package org.rejoinder.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Promtool;

class AlertRulesTest {

    private static final Path RULES = Path.of("deploy", "monitoring");

    @Test
    void the_rules_are_such_as_prometheus_takes() {
        var checked =
                Promtool.run("check", "rules", RULES.resolve("alerts.yaml").toString());

        assertEquals(0, checked.status(), checked.output());
    }

    @Test
    void each_rule_fires_when_it_should_and_not_before() {
        var tested =
                Promtool.run("test", "rules", RULES.resolve("alerts.test.yaml").toString());

        assertEquals(0, tested.status(), tested.output());
    }

    @Test
    void the_example_of_a_configuration_is_valid() {
        var checked =
                Promtool.run("check", "config", RULES.resolve("prometheus.yaml").toString());

        assertEquals(0, checked.status(), checked.output());
    }
}
