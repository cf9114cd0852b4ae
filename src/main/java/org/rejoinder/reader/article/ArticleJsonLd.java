package org.rejoinder.reader.article;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.rejoinder.html.JsonLd;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.html.TextSummary;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.reader.meta.ShareImageInfo;

/** An article in the terms of schema.org: {@code NewsArticle}, with its corrections and what readers say to it. */
public final class ArticleJsonLd {

    /** Replies; a page may show more. */
    private static final int MOST_COMMENTS = 50;

    /** Code points of a reply. All of it stands on the page, which is not to become twice as heavy. */
    private static final int OF_A_COMMENT = 140;

    /**
     * What is known of it.
     *
     * @param series null if it is in none
     * @param replies that its page shows
     * @param replyCount of all of them
     */
    public record Parts(
            ArticleView article,
            List<CreditView> credits,
            SeriesView series,
            List<CorrectionView> corrections,
            List<ReplyView> replies,
            long replyCount) {}

    private final JsonObject publisher;
    private final String language;
    private final String base;
    private final Parts parts;

    /** @param base of every address */
    public ArticleJsonLd(JsonObject publisher, String language, String base, Parts parts) {
        this.publisher = publisher;
        this.language = language;
        this.base = base;
        this.parts = parts;
    }

    public SafeHtml of(String address, List<ShareImageInfo> pictures) {
        ArticleView article = parts.article();
        JsonObjectBuilder data = JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "NewsArticle")
                .add("url", address)
                .add("mainEntityOfPage", address)
                .add("headline", article.title())
                .add("inLanguage", language)
                .add("datePublished", article.publishedAt().toString())
                .add(
                        "dateModified",
                        (article.updatedAt() == null ? article.publishedAt() : article.updatedAt()).toString())
                .add("publisher", publisher)
                .add("commentCount", parts.replyCount());
        add(data, "description", article.gist());
        add(data, "author", authors());
        add(
                data,
                "image",
                JsonBuilders.array(
                        pictures.stream().map(ShareImageInfo::address).toList()));
        add(data, "keywords", JsonBuilders.array(article.tags()));
        add(data, "correction", corrections());
        add(data, "comment", comments());
        if (parts.series() != null) {
            data.add("isPartOf", series()).add("position", parts.series().part());
        }
        return JsonLd.of(data.build());
    }

    private static void add(JsonObjectBuilder data, String name, String text) {
        if (!text.isEmpty()) {
            data.add(name, text);
        }
    }

    private static void add(JsonObjectBuilder data, String name, JsonArrayBuilder some) {
        var built = some.build();
        if (!built.isEmpty()) {
            data.add(name, built);
        }
    }

    private JsonArrayBuilder authors() {
        JsonArrayBuilder authors = JsonBuilders.array();
        parts.credits().stream().filter(CreditView::isName).forEach(credit -> {
            JsonObjectBuilder author = person(credit.text());
            if (credit.handle() != null) {
                author.add("url", base + "/authors/" + credit.handle());
            }
            authors.add(author);
        });
        return authors;
    }

    private static JsonObjectBuilder person(String name) {
        return JsonBuilders.object().add("@type", "Person").add("name", name);
    }

    private JsonArrayBuilder corrections() {
        JsonArrayBuilder notes = JsonBuilders.array();
        parts.corrections()
                .forEach(each -> notes.add(JsonBuilders.object()
                        .add("@type", "CorrectionComment")
                        .add("text", each.wrong() + " → " + each.right())
                        .add("datePublished", each.at().toString())));
        return notes;
    }

    private JsonArrayBuilder comments() {
        JsonArrayBuilder comments = JsonBuilders.array();
        parts.replies().stream()
                .filter(reply -> !reply.withdrawn())
                .limit(MOST_COMMENTS)
                .forEach(reply -> comments.add(JsonBuilders.object()
                        .add("@type", "Comment")
                        .add("url", base + "/replies/" + reply.id())
                        .add("author", person(reply.name()))
                        .add("dateCreated", reply.writtenAt().toString())
                        .add("datePublished", reply.publishedAt().toString())
                        .add("text", TextSummary.of(PlainText.of(reply.body()), OF_A_COMMENT))));
        return comments;
    }

    private JsonObjectBuilder series() {
        return JsonBuilders.object()
                .add("@type", "CreativeWorkSeries")
                .add("name", parts.series().series().name())
                .add("url", base + "/series/" + parts.series().series().address());
    }
}
