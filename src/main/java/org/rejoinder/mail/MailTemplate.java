package org.rejoinder.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.i18n.Language;

/**
 * A mail as HTML: the same words, with links to the site that can be pressed. An address of another site may be the name of somebody who
 * wants to be read here: it stays text. No image, no style sheet, nothing to fetch.
 */
final class MailTemplate {

    private static final String PAGE = "<!DOCTYPE html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\"></head>"
            + "<body style=\"max-width:36em;margin:1em;font:16px/1.5 Georgia,serif\">%s</body></html>";

    private static final Pattern LINK =
            Pattern.compile("<a href=\"(?:https?|mailto):(?://([^/?#:\"]*))?[^\"]*\"[^>]*>(.*?)</a>", Pattern.DOTALL);

    private MailTemplate() {}

    /** @param host of the site */
    static String of(MailMessage mailMessage, Language language, String host) {
        String text = LINK.matcher(ReplyMarkup.render(mailMessage.text()).toString())
                .replaceAll(link ->
                        Matcher.quoteReplacement(host.equalsIgnoreCase(link.group(1)) ? link.group() : link.group(2)));
        return PAGE.formatted(language.getTag(), language.getDirection(), text);
    }
}
