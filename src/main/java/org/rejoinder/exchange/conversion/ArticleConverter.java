package org.rejoinder.exchange.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Slug;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.address.FormerPath;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.TextSummary;

/** What an article says elsewhere, as its author would have typed it here. */
@ApplicationScoped
public class ArticleConverter {

    static final String BECOMES_A_DRAFT = "It becomes a draft.";

    private static final String NAMELESS = "Untitled";

    /** Code points of a title that is made from a text. */
    private static final int MADE_TITLE = 60;

    @Inject
    Validator validator;

    /** @param notes told what was changed about it */
    public ArticleContent convert(SourceArticle source, String byline, PictureLookup pictures, List<String> notes)
            throws RefusedItemException {
        requireWhole(source);
        requirePlace(source);
        if (source.state() != SourceArticle.State.PUBLISHED) {
            notes.add(BECOMES_A_DRAFT);
        }
        String html = PictureMarker.mark(source.html(), pictures, notes);
        String standfirst = plain(source.standfirst());
        if (standfirst.codePointCount(0, standfirst.length()) > ArticleContent.LONGEST_STANDFIRST) {
            notes.add("Its standfirst is cut: %,d characters are too many."
                    .formatted(standfirst.codePointCount(0, standfirst.length())));
            standfirst = TextSummary.of(standfirst, ArticleContent.LONGEST_STANDFIRST);
        }
        String name = PublicName.of(byline, "Its byline had an email address in it, which is left out.", notes);
        ArticleContent content =
                ArticleContent.of(title(source, notes), standfirst, name, html, tags(source.tags(), notes));
        String problems = validator.validate(content).stream()
                .map(problem -> problem.getMessage())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        if (!problems.isEmpty()) {
            throw new RefusedItemException(problems);
        }
        return content;
    }

    static void requireWhole(SourceArticle source) throws RefusedItemException {
        if (source.html().length() > SourceArticle.LONGEST_HTML
                || source.standfirst().length() > SourceArticle.LONGEST_HTML) {
            throw new RefusedItemException(
                    "Its text has more than %,d characters of HTML.".formatted(SourceArticle.LONGEST_HTML));
        }
    }

    private static void requirePlace(SourceArticle source) throws RefusedItemException {
        if (source.state() == SourceArticle.State.PUBLISHED
                && source.publishedAt().isEmpty()) {
            throw new RefusedItemException("It is public and does not say since when.");
        }
    }

    /** One that is to be public later elsewhere does not stand above all others here until then. */
    public static SourceArticle dated(SourceArticle source, Instant now, List<String> notes) {
        boolean isLater = source.state() == SourceArticle.State.PUBLISHED
                && source.publishedAt().filter(at -> at.isAfter(now)).isPresent();
        if (!isLater) {
            return source;
        }
        notes.add("It says that it is to be published later; it stands as of today.");
        return source.placed(Optional.of(now), source.addresses());
    }

    /** Without the addresses of what this site has itself. */
    public static SourceArticle addressed(SourceArticle source, List<String> notes) {
        List<String> taken = new ArrayList<>();
        for (String address : source.addresses()) {
            Optional<FormerPath> own = FormerPath.ofAddress(address).filter(FormerPath::isOfThisSite);
            own.ifPresent(path ->
                    notes.add("Its former address %s is one of this site, and stays that.".formatted(path.path())));
            if (own.isEmpty()) {
                taken.add(address);
            }
        }
        return source.placed(source.publishedAt(), List.copyOf(taken));
    }

    /** Written in percent where its letters are not Latin. */
    public static String slug(SourceArticle source) {
        return slug(source, "article");
    }

    static String slug(SourceArticle source, String nameless) {
        String typed = source.slug();
        try {
            typed = URLDecoder.decode(typed.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException percentOfSomething) {
            // then it is meant as it stands there
        }
        return Slug.of(typed.isBlank() ? plain(source.title()) : typed, nameless);
    }

    static String title(SourceArticle source, List<String> notes) {
        String title = plain(source.title());
        if (title.isBlank()) {
            String begins = TextSummary.of(plain(source.html()), MADE_TITLE);
            title = begins.isBlank() ? NAMELESS : begins;
            notes.add("It had no title; it is called “%s”.".formatted(title));
        }
        if (title.codePointCount(0, title.length()) > ArticleContent.LONGEST_TITLE) {
            notes.add("Its title is cut: %,d characters are too many."
                    .formatted(title.codePointCount(0, title.length())));
            title = TextSummary.of(title, ArticleContent.LONGEST_TITLE);
        }
        return title;
    }

    private static String tags(List<String> tags, List<String> notes) {
        List<String> kept = new ArrayList<>();
        for (String tag : tags) {
            String word = tagName(tag);
            if (word.codePointCount(0, word.length()) > ArticleContent.LONGEST_TAG
                    || kept.size() == ArticleContent.MOST_TAGS) {
                notes.add("It comes without its tag “%s”.".formatted(word));
            } else {
                kept.add(word);
            }
        }
        return String.join(",", kept);
    }

    /** As it is called here. */
    public static String tagName(String html) {
        return plain(html).replace(",", " ");
    }

    private static String plain(String html) {
        return PlainText.of(ArticleMarkup.clean(html)).strip();
    }
}
