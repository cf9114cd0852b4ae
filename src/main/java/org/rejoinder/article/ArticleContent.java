package org.rejoinder.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.rejoinder.article.metadata.SearchMetadata;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.ReplyText;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.constraint.MaxCodePoints;
import org.rejoinder.html.constraint.PrintableText;
import org.rejoinder.html.constraint.VisibleText;

/**
 * What an author hands in when saving: the words of an article, not yet its fate.
 *
 * @param byline as {@link Byline} reads it
 * @param tags of which no two are the same {@link Topic}
 * @param series what the series is called that it is a part of; empty if it is none
 * @param part which part, from 1; 0 if it is in no series
 * @param search what search engines are told instead of it
 */
public record ArticleContent(
        @VisibleText(message = "{manuscript.title.missing}")
        @PrintableText(lines = false, message = "{manuscript.title.characters}")
        @MaxCodePoints(max = LONGEST_TITLE, message = "{manuscript.title.long}")
        String title,

        @PrintableText(lines = false, message = "{manuscript.standfirst.characters}")
        @MaxCodePoints(max = LONGEST_STANDFIRST, message = "{manuscript.standfirst.long}")
        String standfirst,

        @PrintableText(lines = false, message = "{manuscript.byline.characters}")
        @MaxCodePoints(max = LONGEST_BYLINE, message = "{manuscript.byline.long}")
        String byline,

        @Size(max = LONGEST_BODY, message = "{manuscript.body.long}")
        String body,

        @Size(max = MOST_TAGS, message = "{manuscript.tags.many}")
        List<
                        @VisibleText(message = "{manuscript.tag.characters}")
                        @PrintableText(lines = false, message = "{manuscript.tag.characters}")
                        @MaxCodePoints(max = LONGEST_TAG, message = "{manuscript.tag.long}") String>
                tags,

        @PrintableText(lines = false, message = "{manuscript.series.characters}")
        @MaxCodePoints(max = LONGEST_SERIES, message = "{manuscript.series.long}")
        String series,

        @Max(value = LAST_PART, message = "{manuscript.part}")
        int part,

        @Valid SearchMetadata search) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_STANDFIRST = 500;
    public static final int LONGEST_BYLINE = 400;
    public static final int LONGEST_BODY = 500_000;
    public static final int MOST_TAGS = 10;
    public static final int LONGEST_TAG = 50;
    public static final int LONGEST_SERIES = 100;
    public static final int LAST_PART = 999;

    /** Takes the fields as they were typed: strips them, splits tags at commas, cleans the body. */
    public static ArticleContent of(String title, String standfirst, String byline, String body, String tags) {
        return new ArticleContent(
                plain(title),
                plain(standfirst),
                plain(byline),
                ArticleMarkup.clean(body == null ? "" : TextNormalizer.normalize(body))
                        .toString(),
                Arrays.stream(plain(tags).split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .collect(Collectors.collectingAndThen(
                                Collectors.toMap(Topic::slugOf, tag -> tag, (first, same) -> first, LinkedHashMap::new),
                                distinct -> List.copyOf(distinct.values()))),
                "",
                0,
                SearchMetadata.NONE);
    }

    /** @param number its part there; of no meaning without a series */
    public ArticleContent inSeries(String typed, int number) {
        String named = plain(typed);
        return new ArticleContent(title, standfirst, byline, body, tags, named, named.isEmpty() ? 0 : number, search);
    }

    public ArticleContent found(SearchMetadata as) {
        return new ArticleContent(title, standfirst, byline, body, tags, series, part, as);
    }

    ArticleContent with(String tag) {
        return of(title, standfirst, byline, body, String.join(",", tags) + "," + tag.replace(",", " "))
                .inSeries(series, part)
                .found(search);
    }

    ArticleContent without(String tag) {
        return new ArticleContent(
                title,
                standfirst,
                byline,
                body,
                tags.stream()
                        .filter(each -> !Topic.slugOf(each).equals(Topic.slugOf(tag)))
                        .toList(),
                series,
                part,
                search);
    }

    /** @param other null for none */
    ArticleContent withTagReplaced(String slug, String other) {
        boolean known = other != null
                && tags.stream()
                        .map(Topic::slugOf)
                        .anyMatch(each -> each.equals(Topic.slugOf(other)) && !each.equals(slug));
        List<String> replaced = tags.stream()
                .filter(tag -> !Topic.slugOf(tag).equals(slug) || other != null && !known)
                .map(tag -> Topic.slugOf(tag).equals(slug) ? other : tag)
                .toList();
        return new ArticleContent(title, standfirst, byline, body, replaced, series, part, search);
    }

    ArticleContent withSeriesReplaced(String slug, String other) {
        return Topic.slugOf(series).equals(slug) ? inSeries(other, part) : this;
    }

    /** One line; empty if nobody could see any of it. */
    private static String plain(String typed) {
        String line = typed == null
                ? ""
                : TextNormalizer.normalize(typed)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
        return ReplyText.isSeen(line) ? line : "";
    }
}
