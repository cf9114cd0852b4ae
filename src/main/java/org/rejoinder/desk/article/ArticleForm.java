package org.rejoinder.desk.article;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rejoinder.article.AmbiguousBylineException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.BylineResolver;
import org.rejoinder.article.metadata.SearchMetadata;
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
            "note",
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
    private String searchTitle = "";
    private String searchDescription = "";
    private String searchPicture = "";
    private boolean hidden;

    private transient ArticleContent stored;
    private String storedAddress = "";

    /** @param typed what stands in a field, by its name */
    static ArticleForm of(UnaryOperator<String> typed) {
        var form = new ArticleForm();
        form.title = typed.apply("title");
        form.standfirst = typed.apply("standfirst");
        form.setByline(typed.apply("byline"));
        form.body = typed.apply("body_input");
        form.tags = typed.apply("tags");
        form.setSeries(typed.apply("series"));
        form.setPart(typed.apply("part"));
        form.address = Objects.requireNonNullElse(typed.apply("address"), "");
        form.searchTitle = typed.apply("searchTitle");
        form.searchDescription = typed.apply("searchDescription");
        form.searchPicture = typed.apply("searchPicture");
        form.hidden = typed.apply("hidden") != null;
        return form;
    }

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
        searchTitle = newest.search().title();
        searchDescription = newest.search().description();
        searchPicture = newest.search().picture();
        hidden = newest.search().hidden();
        rememberStored();
    }

    ArticleContent content() {
        return ArticleContent.of(title, standfirst, byline, body, tags)
                .inSeries(series, part.matches(PART) ? Integer.parseInt(part) : 0)
                .found(SearchMetadata.of(searchTitle, searchDescription, searchPicture, hidden));
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
            DeskMessages.complain("part", partProblem());
        }
        return given;
    }

    /** Why a draft cannot be stored as it stands; one whose part is yet to be typed can. */
    Optional<String> typedPartProblem() {
        return series.isBlank() || part.isEmpty() || part.matches(PART) ? Optional.empty() : Optional.of(partProblem());
    }

    private static String partProblem() {
        return DeskMessages.of("article.part.missing", ArticleContent.LAST_PART);
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
        this.part = part == null ? "" : withAsciiDigits(part.strip());
    }

    /** A number is one in the digits of any script. */
    private static String withAsciiDigits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().forEach(each -> {
            int digit = Character.digit(each, 10);
            if (digit < 0) {
                digits.appendCodePoint(each);
            } else {
                digits.append(digit);
            }
        });
        return digits.toString();
    }

    public String getSearchTitle() {
        return searchTitle;
    }

    public void setSearchTitle(String searchTitle) {
        this.searchTitle = searchTitle;
    }

    public String getSearchDescription() {
        return searchDescription;
    }

    public void setSearchDescription(String searchDescription) {
        this.searchDescription = searchDescription;
    }

    /** The address of one in the text; empty for the first that is wide. */
    public String getSearchPicture() {
        return searchPicture;
    }

    public void setSearchPicture(String searchPicture) {
        this.searchPicture = searchPicture;
    }

    /** Whether search engines are asked to leave it out. */
    public boolean isHidden() {
        return hidden;
    }

    public void setHidden(boolean hidden) {
        this.hidden = hidden;
    }
}
