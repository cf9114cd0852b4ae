package org.rejoinder.page;

import jakarta.validation.constraints.Size;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.constraint.MaxCodePoints;
import org.rejoinder.html.constraint.PrintableText;
import org.rejoinder.html.constraint.VisibleText;

/** The words of a standing page, as handed in or as readers get them. */
public record PageText(
        @VisibleText(message = "{page.title.missing}")
        @PrintableText(lines = false, message = "{manuscript.title.characters}")
        @MaxCodePoints(max = ArticleContent.LONGEST_TITLE, message = "{page.title.long}")
        String title,

        @Size(max = ArticleContent.LONGEST_BODY, message = "{page.body.long}")
        String body) {

    /** Takes the fields as they were typed; cleans the body. */
    public static PageText of(String title, String body) {
        return new PageText(
                title == null
                        ? ""
                        : TextNormalizer.normalize(title)
                                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                                .strip(),
                ArticleMarkup.clean(body == null ? "" : TextNormalizer.normalize(body))
                        .toString());
    }

    public SafeHtml html() {
        return ArticleMarkup.clean(body);
    }
}
