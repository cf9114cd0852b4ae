package org.rejoinder.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ResourceBundle;

/** What the product itself says on a page that nobody has written yet. */
@ApplicationScoped
class OwnWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.rejoinder.messages");

    String titleOf(Kind kind) {
        return kind == Kind.PRIVACY ? WORDS.getString("privacy.title") : WORDS.getString("page." + kind + ".title");
    }

    String bodyOf(Kind kind) {
        return kind.isWordedAlready()
                ? PageText.of("", WORDS.getString("page." + kind + ".body")).body()
                : "";
    }
}
