package org.rejoinder.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.rejoinder.markup.ArticleMarkup;

/** What an author hands in when saving: the words of an article, not yet its fate. */
public record Manuscript(
        @NotBlank(message = "{manuscript.title.missing}")
        @Size(max = LONGEST_TITLE, message = "{manuscript.title.long}")
        String title,

        @Size(max = LONGEST_STANDFIRST, message = "{manuscript.standfirst.long}")
        String standfirst,

        @Size(max = LONGEST_BYLINE, message = "{manuscript.byline.long}")
        String byline,

        @Size(max = LONGEST_BODY, message = "{manuscript.body.long}")
        String body,

        @Size(max = MOST_TAGS, message = "{manuscript.tags.many}")
        List<@Size(max = LONGEST_TAG, message = "{manuscript.tag.long}") String> tags) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_STANDFIRST = 500;
    public static final int LONGEST_BYLINE = 200;
    public static final int LONGEST_BODY = 500_000;
    public static final int MOST_TAGS = 10;
    public static final int LONGEST_TAG = 50;

    /** Takes the fields as they were typed: strips them, splits tags at commas, cleans the body. */
    public static Manuscript of(String title, String standfirst, String byline, String body, String tags) {
        return new Manuscript(
                plain(title),
                plain(standfirst),
                plain(byline),
                ArticleMarkup.clean(body == null ? "" : body).toString(),
                Arrays.stream(plain(tags).split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList());
    }

    Manuscript with(String tag) {
        return of(title, standfirst, byline, body, String.join(",", tags) + "," + tag.replace(",", " "));
    }

    Manuscript without(String tag) {
        return new Manuscript(
                title,
                standfirst,
                byline,
                body,
                tags.stream().filter(each -> !each.equals(tag)).toList());
    }

    /** One line, without characters that nobody can see. */
    private static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
