package org.rejoinder.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rejoinder.branding.CurrentMessages;

/** What the product itself says on a page that nobody has written yet, in the language of the site. */
@ApplicationScoped
class DefaultPageTexts {

    @Inject
    private CurrentMessages currentMessages;

    String titleOf(PageType pageType) {
        return currentMessages
                .current()
                .of(pageType == PageType.PRIVACY ? "privacy.title" : "page." + pageType + ".title");
    }

    String bodyOf(PageType pageType) {
        return pageType.isWordedAlready()
                ? PageText.of("", currentMessages.current().of("page." + pageType + ".body"))
                        .body()
                : "";
    }
}
