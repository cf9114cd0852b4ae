package org.rejoinder.exchange.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.page.PageText;

/** What a standing page says elsewhere, as an editor would have typed it here. */
@ApplicationScoped
public class PageConverter {

    private static final String NAMELESS = "page";

    @Inject
    private Validator validator;

    /** @param notes told what was changed about it */
    public PageText convert(SourceArticle source, PictureLookup pictures, List<String> notes)
            throws RefusedItemException {
        ArticleConverter.requireWhole(source);
        if (source.state() != SourceArticle.State.PUBLISHED) {
            notes.add(ArticleConverter.BECOMES_A_DRAFT);
        }
        PageText text =
                PageText.of(ArticleConverter.title(source, notes), PictureMarker.mark(source.html(), pictures, notes));
        String problems = validator.validate(text).stream()
                .map(problem -> problem.getMessage())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        if (!problems.isEmpty()) {
            throw new RefusedItemException(problems);
        }
        return text;
    }

    public static String slug(SourceArticle source) {
        return ArticleConverter.slug(source, NAMELESS);
    }
}
