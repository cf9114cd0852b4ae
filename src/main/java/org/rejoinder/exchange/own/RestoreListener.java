package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;

/** Is told what is restored, while it is. */
public interface RestoreListener {

    /** @param isNew not if it was restored before this one went on */
    void row(String member, JsonObject row, boolean isNew) throws IOException, SQLException;

    /** What it stores about these rows belongs into their transaction, which ends now. */
    void flush() throws SQLException;

    /** It is there for good; may throw something to end it here. */
    void stretchEnded();

    /** A picture that is not there, or not what it should be. All of them, at the end. */
    void missing(String picture);
}
