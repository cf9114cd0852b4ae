package org.rejoinder.store;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The data source, on the coordinates that the launcher gives: they are resolved before the application's own
 * configuration can be read. A connection that was not tried within the last second is tried before it is lent, so that a
 * database which went away and came back is found again.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/rejoinder",
        className = "${MPCONFIG=rejoinder.datasource.class}",
        url = "${MPCONFIG=rejoinder.datasource.url}",
        user = "${MPCONFIG=rejoinder.datasource.user}",
        password = "${MPCONFIG=rejoinder.datasource.password:}",
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=heartbeat",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.statement-cache-size=120",
            // A blank is the one that lets go of what was not used for longest; without, one called null is looked for
            "fish.payara.statement-cache-type= ",
            "fish.payara.max-wait-time-in-millis=2000"
        })
public class DataSourceConfig {}
