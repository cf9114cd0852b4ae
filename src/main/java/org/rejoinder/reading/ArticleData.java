package org.rejoinder.reading;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.rejoinder.markup.LinkedData;
import org.rejoinder.markup.SafeHtml;

/** An article in the terms of schema.org: {@code NewsArticle}, with its corrections. */
final class ArticleData {

    private ArticleData() {}

    static SafeHtml of(ArticleView article, List<CorrectionView> corrections, String canonical) {
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "NewsArticle")
                .add("url", canonical)
                .add("headline", article.title())
                .add("description", article.standfirst())
                .add("datePublished", article.publishedAt().toString());
        if (!article.byline().isEmpty()) {
            data.add("author", Json.createObjectBuilder().add("@type", "Person").add("name", article.byline()));
        }
        if (article.updatedAt() != null) {
            data.add("dateModified", article.updatedAt().toString());
        }
        if (!corrections.isEmpty()) {
            JsonArrayBuilder notes = Json.createArrayBuilder();
            corrections.forEach(each -> notes.add(Json.createObjectBuilder()
                    .add("@type", "CorrectionComment")
                    .add("text", each.wrong() + " → " + each.right())
                    .add("datePublished", each.at().toString())));
            data.add("correction", notes);
        }
        return LinkedData.of(data.build());
    }
}
