package org.rejoinder.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;

/**
 * What the product itself says on a page that nobody has written yet, in the language of the site: that a person reads each reply
 * before it appears only while the policy has it so.
 */
@ApplicationScoped
class DefaultPageTexts {

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private ReplyReview review;

    String titleOf(PageType pageType) {
        return currentMessages
                .current()
                .of(pageType == PageType.PRIVACY ? "privacy.title" : "page." + pageType + ".title");
    }

    String bodyOf(PageType pageType) {
        if (!pageType.isWordedAlready()) {
            return "";
        }
        Messages words = currentMessages.current();
        String read = "page." + pageType + (review.isBeforePublication() ? ".read" : ".read.some");
        return PageText.of("", words.of("page." + pageType + ".body", words.of(read)))
                .body();
    }
}
