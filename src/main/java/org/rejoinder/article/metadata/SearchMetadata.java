package org.rejoinder.article.metadata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.rejoinder.html.OwnImages;
import org.rejoinder.html.ReplyText;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.constraint.MaxCodePoints;
import org.rejoinder.html.constraint.PrintableText;

/**
 * What search engines, and those who show a link to an article, are told instead of its title, its standfirst and its first
 * wide picture; empty where these do.
 */
@Embeddable
public class SearchMetadata {

    public static final SearchMetadata NONE = new SearchMetadata("", "", "", false);

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_PICTURE = 200;

    @Column(name = "search_title", nullable = false)
    @PrintableText(lines = false, message = "{manuscript.searchTitle.characters}")
    @MaxCodePoints(max = LONGEST_TITLE, message = "{manuscript.searchTitle.long}")
    private String title;

    @Column(name = "search_description", nullable = false)
    @PrintableText(lines = false, message = "{manuscript.searchDescription.characters}")
    @MaxCodePoints(max = LONGEST_DESCRIPTION, message = "{manuscript.searchDescription.long}")
    private String description;

    /** Of one in the text. */
    @Column(name = "search_picture", nullable = false)
    private String picture;

    @Column(name = "search_hidden", nullable = false)
    private boolean hidden;

    protected SearchMetadata() {}

    private SearchMetadata(String title, String description, String picture, boolean hidden) {
        this.title = title;
        this.description = description;
        this.picture = picture;
        this.hidden = hidden;
    }

    /**
     * Takes the fields as they were typed.
     *
     * @param picture the address of one in the text
     * @param hidden whether search engines are asked to leave the article out
     */
    public static SearchMetadata of(String title, String description, String picture, boolean hidden) {
        String address = line(picture);
        return new SearchMetadata(
                line(title),
                line(description),
                OwnImages.PATH.matcher(address).matches() && address.length() <= LONGEST_PICTURE ? address : "",
                hidden);
    }

    /** Each row has its own. */
    public SearchMetadata copy() {
        return new SearchMetadata(title, description, picture, hidden);
    }

    private static String line(String typed) {
        String line = typed == null
                ? ""
                : TextNormalizer.normalize(typed)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
        return ReplyText.isSeen(line) ? line : "";
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String picture() {
        return picture;
    }

    public boolean hidden() {
        return hidden;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchMetadata
                && title.equals(((SearchMetadata) other).title)
                && description.equals(((SearchMetadata) other).description)
                && picture.equals(((SearchMetadata) other).picture)
                && hidden == ((SearchMetadata) other).hidden;
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, description, picture, hidden);
    }
}
