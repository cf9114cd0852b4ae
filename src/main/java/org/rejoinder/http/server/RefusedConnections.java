package org.rejoinder.http.server;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;

/** Connections whose bytes mean nothing any more: nothing that comes over them is read as a request. */
final class RefusedConnections {

    private static final Attribute<Boolean> REFUSED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(RefusedConnections.class.getName());

    private RefusedConnections() {}

    static void add(Connection<?> connection) {
        REFUSED.set(connection, true);
    }

    static boolean contain(Connection<?> connection) {
        return REFUSED.get(connection) != null;
    }
}
