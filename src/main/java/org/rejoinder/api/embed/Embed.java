package org.rejoinder.api.embed;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.html.LeadImage;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.TextSummary;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.reply.Reply;

/**
 * What another site shows of a page of this one.
 *
 * @param words of it, as plain text
 * @param author who wrote it
 * @param path of the page
 * @param image that stands for it
 */
record Embed(String title, String words, String author, String path, Optional<LeadImage> image) {

    /** Code points. */
    private static final int LONGEST = 500;

    static final int USUAL_WIDTH = 600;

    private static final int ONE_HOUR = 3_600;

    static Embed of(Article article) {
        return new Embed(
                article.title(),
                article.standfirst(),
                article.byline(),
                "/articles/" + article.slug(),
                article.leadImage());
    }

    static Embed of(Reply reply) {
        return new Embed(
                reply.article().title(),
                TextSummary.of(PlainText.of(reply.body()), LONGEST),
                reply.name(),
                "/replies/" + reply.id(),
                Optional.empty());
    }

    /**
     * As oEmbed 1.0 has it, 2.3.4.4. How high it gets is for the site that shows it.
     *
     * @param site its address, without a slash at the end
     */
    JsonObject json(String site, String siteName, int width) {
        JsonObjectBuilder json = JsonBuilders.object()
                .add("version", "1.0")
                .add("type", "rich")
                .add("title", title)
                .add("author_name", author)
                .add("provider_name", siteName)
                .add("provider_url", site + "/")
                .add("cache_age", ONE_HOUR)
                .add("html", html(site, siteName))
                .add("width", width)
                .addNull("height");
        image.ifPresent(picture -> json.add("thumbnail_url", site + picture.address())
                .add("thumbnail_width", picture.width())
                .add("thumbnail_height", picture.height()));
        return json.build();
    }

    private String html(String site, String siteName) {
        return "<blockquote><p>%s</p><footer>%s, <cite><a href=\"%s\">%s</a></cite>, %s</footer></blockquote>"
                .formatted(escaped(words), escaped(author), site + path, escaped(title), escaped(siteName));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
