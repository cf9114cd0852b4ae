package org.rejoinder.mail;

import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.i18n.Language;

/** A mail as HTML: the same words, with links that can be pressed. No image, no style sheet, nothing to fetch. */
final class MailTemplate {

    private static final String PAGE = "<!DOCTYPE html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\"></head>"
            + "<body style=\"max-width:36em;margin:1em;font:16px/1.5 Georgia,serif\">%s</body></html>";

    private MailTemplate() {}

    static String of(MailMessage mailMessage, Language language) {
        return PAGE.formatted(language.getTag(), language.getDirection(), ReplyMarkup.render(mailMessage.text()));
    }
}
