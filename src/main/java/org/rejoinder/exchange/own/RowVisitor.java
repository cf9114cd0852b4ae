package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.io.IOException;

/** Is told each row of a sidecar, in its order. */
public interface RowVisitor {

    void row(String member, JsonObject row) throws IOException;
}
