package org.rejoinder.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rejoinder.branding.CurrentMessages;

/** What the product itself says on a page that nobody has written yet, in the language of the site. */
@ApplicationScoped
class OwnWords {

    @Inject
    private CurrentMessages currentMessages;

    String titleOf(Kind kind) {
        return currentMessages.current().of(kind == Kind.PRIVACY ? "privacy.title" : "page." + kind + ".title");
    }

    String bodyOf(Kind kind) {
        return kind.isWordedAlready()
                ? PageText.of("", currentMessages.current().of("page." + kind + ".body"))
                        .body()
                : "";
    }
}
