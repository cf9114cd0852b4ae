package org.rejoinder.exchange.ghost;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rejoinder.exchange.ExportVisitor;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceArticle.Kind;
import org.rejoinder.exchange.SourceArticle.State;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourcePicture;
import org.rejoinder.exchange.json.JsonDates;
import org.rejoinder.exchange.text.MarkdownHtml;
import org.rejoinder.exchange.text.SourceText;

/** One row of posts, which are articles and pages. */
final class GhostPost {

    static final Set<String> WANTED = Set.of(
            "id",
            "title",
            "slug",
            "html",
            "lexical",
            "mobiledoc",
            "markdown",
            "plaintext",
            "image",
            "feature_image",
            "type",
            "page",
            "status",
            "visibility",
            "published_at",
            "author_id",
            "custom_excerpt");

    private static final List<String> KEPT = List.of("lexical", "mobiledoc", "markdown", "plaintext");

    private final Map<String, String> row;
    private final GhostIndex index;
    private final ExportVisitor visitor;
    private final String about;

    GhostPost(Map<String, String> row, GhostIndex index, ExportVisitor visitor) {
        this.row = row;
        this.index = index;
        this.visitor = visitor;
        this.about = (kind() == Kind.PAGE ? "page " : "post ") + field("id");
    }

    void tell() {
        String picture = picture();
        visitor.article(new SourceArticle(
                field("id"),
                kind(),
                state(),
                SourceText.escape(field("title")),
                SourceText.escape(field("custom_excerpt")),
                html(),
                field("slug"),
                field("status").equals("published") && isPublic() ? addresses() : List.of(),
                index.authors(field("id"), field("author_id")),
                index.tags(field("id")).stream().map(SourceText::escape).toList(),
                JsonDates.parse(field("published_at")),
                true,
                picture));
    }

    private Kind kind() {
        boolean isPage = field("type").equals("page") || field("page").matches("1|true");
        return isPage ? Kind.PAGE : Kind.ARTICLE;
    }

    private State state() {
        switch (field("status")) {
            case "published" -> {
                if (isPublic()) {
                    return State.PUBLISHED;
                }
                note("Only members could read it.");
                return State.RESTRICTED;
            }
            case "sent" -> {
                note("It was sent by mail only.");
                return State.RESTRICTED;
            }
            case "scheduled" -> {
                return State.SCHEDULED;
            }
            default -> {
                return State.DRAFT;
            }
        }
    }

    private boolean isPublic() {
        return field("visibility").isEmpty() || field("visibility").equals("public");
    }

    /** What readers got, if it is there; else what the editor has kept. What is cut stays as it is, and too long. */
    private String html() {
        return firstCut(List.of("html"))
                .or(() -> field("html").isEmpty() ? firstCut(KEPT) : Optional.empty())
                .orElseGet(() -> GhostHtml.clean(whole(), this::note));
    }

    private Optional<String> firstCut(List<String> columns) {
        return columns.stream()
                .map(column -> row.getOrDefault(column, ""))
                .filter(text -> text.length() > SourceArticle.LONGEST_HTML)
                .findFirst();
    }

    private String whole() {
        Set<String> leftOut = new TreeSet<>();
        Optional<String> html = Optional.of(field("html"))
                .filter(each -> !each.isEmpty())
                .or(() -> LexicalHtml.of(field("lexical"), leftOut))
                .or(() -> MobiledocHtml.of(field("mobiledoc"), leftOut))
                .or(() -> Optional.of(field("markdown"))
                        .filter(each -> !each.isEmpty())
                        .map(MarkdownHtml::of));
        leftOut.forEach(card -> note("The card “%s” is left out.".formatted(card)));
        if (html.isEmpty() && !(field("lexical") + field("mobiledoc")).isEmpty()) {
            note("What its editor has kept cannot be read; it comes without what was not words.");
        }
        return html.orElseGet(() -> paragraphs(field("plaintext")));
    }

    private static String paragraphs(String text) {
        return text.isEmpty() ? "" : "<p>" + SourceText.escape(text).replaceAll("\n{2,}", "</p><p>") + "</p>";
    }

    /** The one it shows first. */
    private String picture() {
        String address = field("feature_image").isEmpty() ? field("image") : field("feature_image");
        String whole = address.replace(GhostHtml.PLACEHOLDER + "/", "/");
        if (!whole.isEmpty()) {
            visitor.picture(new SourcePicture(whole, whole, index.altText(field("id"))));
            note("The picture that it shows first is not here yet: " + whole);
        }
        return whole;
    }

    /** As Ghost makes them unless it is told otherwise, which newer exports do not say, and as older ones say. */
    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        if (!field("slug").isEmpty()) {
            addresses.add("/" + field("slug") + "/");
        }
        Optional<Instant> publishedAt = JsonDates.parse(field("published_at"));
        if (kind() == Kind.ARTICLE
                && publishedAt.isPresent()
                && index.permalinks().contains(":slug")) {
            var date = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT)
                    .withZone(ZoneOffset.UTC)
                    .format(publishedAt.get())
                    .split("/");
            String dated = index.permalinks()
                    .replace(":slug", field("slug"))
                    .replace(":year", date[0])
                    .replace(":month", date[1])
                    .replace(":day", date[2])
                    .replace(":id", field("id"));
            if (!dated.contains(":") && !addresses.contains(dated)) {
                addresses.add(0, dated);
            }
        }
        return List.copyOf(addresses);
    }

    private void note(String words) {
        visitor.note(new SourceNote(about, words));
    }

    private String field(String column) {
        return row.getOrDefault(column, "").strip();
    }
}
