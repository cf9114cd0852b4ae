package org.rejoinder.api.article;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.rejoinder.api.JsonBody;
import org.rejoinder.article.AmbiguousBylineException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.BylineResolver;
import org.rejoinder.html.OwnImages;

/**
 * A text that a program hands in.
 *
 * @param slug where it is to be read; empty for one made from its title
 */
record ArticleInput(ArticleContent content, String slug) {

    private static final String BYLINE = "byline";
    private static final String PART = "part";
    private static final String TAGS = "tags";

    /**
     * All of it: what the body leaves out is empty, apart from the byline and what is told to search engines, which stay as they
     * were.
     *
     * @param site its address
     */
    static ArticleInput in(
            JsonBody body, ArticleContent before, BylineResolver bylines, Validator validator, URI site) {
        List<String> tags = body.optionalTexts(TAGS, ArticleContent.MOST_TAGS).orElseGet(List::of);
        long part = body.optionalNumber(PART).orElse(0L);
        if (part < 0 || part > ArticleContent.LAST_PART) {
            body.refuse(PART, "From 1 to " + ArticleContent.LAST_PART + ".");
        }
        ArticleContent content = ArticleContent.of(
                        body.text("title"),
                        body.optionalText("standfirst").orElse(""),
                        byline(body, before, bylines),
                        OwnImages.byPath(body.optionalText("html").orElse(""), site),
                        String.join(",", tags))
                .inSeries(body.optionalText("series").orElse(""), (int)
                        Math.max(0, Math.min(part, ArticleContent.LAST_PART)))
                .found(before.search().copy());
        String slug = body.optionalText("slug").orElse("");
        validator.validate(content).forEach(violation -> refuse(body, violation, tags));
        body.check();
        return new ArticleInput(content, slug);
    }

    private static void refuse(JsonBody body, ConstraintViolation<ArticleContent> violation, List<String> tags) {
        String name = nameOf(violation.getPropertyPath().iterator().next().getName());
        if (violation.getInvalidValue() instanceof String tag && name.equals(TAGS)) {
            body.refuse(TAGS, elementWith(tag, tags), violation.getMessage());
        } else {
            body.refuse(name, violation.getMessage());
        }
    }

    /** An element may have several between commas; behind one stays what nobody sees, as it does among others. */
    private static int elementWith(String tag, List<String> tags) {
        return IntStream.range(0, tags.size())
                .filter(i -> ArticleContent.of("", "", "", "", tags.get(i) + ",")
                        .tags()
                        .contains(tag))
                .findFirst()
                .orElseThrow();
    }

    private static String nameOf(String property) {
        return property.equals("body") ? "html" : property;
    }

    private static String byline(JsonBody body, ArticleContent before, BylineResolver bylines) {
        String typed = body.optionalText(BYLINE).orElseGet(before::byline);
        try {
            return bylines.resolved(typed);
        } catch (AmbiguousBylineException e) {
            body.refuse(
                    BYLINE,
                    e.choices().isEmpty()
                            ? "Nobody has the handle " + e.words() + "."
                            : "Several have the name " + e.words() + ": add one of (@"
                                    + String.join("), (@", e.choices()) + ").");
            return "";
        }
    }
}
