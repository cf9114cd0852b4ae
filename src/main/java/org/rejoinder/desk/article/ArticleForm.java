package org.rejoinder.desk.article;

import java.io.Serializable;
import java.util.List;
import org.rejoinder.article.AmbiguousBylineException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.BylineResolver;
import org.rejoinder.desk.DeskMessages;

/** What an article is to say, and its address, as they stand in the fields of the editor. */
public final class ArticleForm implements Serializable {

    /** What the editor may hold; the last ones are of editor.js, and "kept" is what it hands back as it came. */
    static final List<String> FORMATS = List.of(
            "header",
            "bold",
            "italic",
            "strike",
            "script",
            "code",
            "link",
            "list",
            "indent",
            "blockquote",
            "code-block",
            "image",
            "small",
            "linebreak",
            "source",
            "kept");

    /** Which part of a series. */
    private static final String PART = "[1-9]\\d{0,2}";

    private String address = "";
    private String title = "";
    private String standfirst = "";
    private String byline = "";
    private String body = "";
    private String tags = "";
    private String series = "";
    private String part = "";

    private transient ArticleContent stored;
    private String storedAddress = "";

    /** What stands in the fields now is stored, or is nothing that anybody typed. */
    void rememberStored() {
        stored = content();
        storedAddress = address;
    }

    /** Whether something would be lost with the page. */
    boolean isUnsaved() {
        return !content().equals(stored) || !address.equals(storedAddress);
    }

    void show(String slug, ArticleContent newest) {
        address = slug;
        title = newest.title();
        standfirst = newest.standfirst();
        byline = newest.byline();
        body = newest.body();
        tags = String.join(", ", newest.tags());
        series = newest.series();
        part = newest.part() == 0 ? "" : String.valueOf(newest.part());
        rememberStored();
    }

    ArticleContent content() {
        return ArticleContent.of(title, standfirst, byline, body, tags)
                .inSeries(series, part.matches(PART) ? Integer.parseInt(part) : 0);
    }

    /** From now on its field says whose profile each name leads to. */
    boolean resolveByline(BylineResolver bylineResolver) {
        try {
            byline = bylineResolver.resolved(byline);
            return true;
        } catch (AmbiguousBylineException e) {
            String choices = String.join(
                    ", ",
                    e.choices().stream()
                            .map(handle -> e.words() + " (@" + handle + ")")
                            .toList());
            DeskMessages.complain(
                    "byline",
                    e.choices().isEmpty()
                            ? DeskMessages.of("article.byline.unknown", e.words())
                            : DeskMessages.of("article.byline.which", e.words(), choices));
            return false;
        }
    }

    boolean isPartGiven() {
        boolean given = series.isBlank() || part.matches(PART);
        if (!given) {
            DeskMessages.complain("part", DeskMessages.of("article.part.missing", ArticleContent.LAST_PART));
        }
        return given;
    }

    public List<String> getFormats() {
        return FORMATS;
    }

    /** The last part of where it is read, as it stands in its field. */
    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getStandfirst() {
        return standfirst;
    }

    public void setStandfirst(String standfirst) {
        this.standfirst = standfirst;
    }

    public String getByline() {
        return byline;
    }

    public void setByline(String byline) {
        this.byline = byline == null ? "" : byline.strip();
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    /** What the series is called that it is a part of. */
    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series == null ? "" : series;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part == null ? "" : part.strip();
    }
}
