package org.rejoinder.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.ProfileInput;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.ArticleImport;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.topic.TopicInput;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.Submission;

/** Three articles with replies in every state, for an empty database: all of it or nothing. */
@ApplicationScoped
class SampleContent {

    private static final String ORIGIN = "Sample content";
    private static final Duration UNTIL_DECIDED = Duration.ofMinutes(20);

    @Inject
    private Articles articles;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private Profiles profiles;

    @Inject
    private Topics topics;

    @Inject
    private Moderation moderation;

    @Inject
    private WriterActions writerActions;

    /** The addresses of its articles. */
    List<String> slugs() {
        return read().getJsonArray("articles").getValuesAs(JsonObject.class).stream()
                .map(article -> article.getString("slug"))
                .toList();
    }

    /** Whom and what it tells of besides, if nobody else needs them and nobody has said something else about them. */
    void removeProfilesAndTopics() {
        JsonObject sample = read();
        sample.getJsonArray("profiles").getValuesAs(JsonObject.class).stream()
                .map(profile -> profile.getString("handle"))
                .filter(handle -> isUnused(PublishedArticles.ArticleQuery.by(List.of(handle))))
                .forEach(profiles::removeImported);
        for (JsonObject json : sample.getJsonArray("subjects").getValuesAs(JsonObject.class)) {
            var kind = Topics.Kind.valueOf(json.getString("kind"));
            String slug = json.getString("slug");
            var query = kind == Topics.Kind.TAG
                    ? PublishedArticles.ArticleQuery.tagged(slug)
                    : PublishedArticles.ArticleQuery.inSeries(slug);
            if (isUnused(query)) {
                topics.removeImported(kind, slug, new TopicInput(json.getString("words")));
            }
        }
    }

    private boolean isUnused(PublishedArticles.ArticleQuery query) {
        return publishedArticles.list(query, 0, 1).isEmpty();
    }

    private static JsonObject read() {
        return Json.createReader(open("sample.json")).readObject();
    }

    @Transactional
    public void fillIfEmpty() {
        if (articles.isEmpty()) {
            JsonObject sample = read();
            sample.getJsonArray("profiles").getValuesAs(JsonObject.class).forEach(this::bringProfile);
            sample.getJsonArray("subjects").getValuesAs(JsonObject.class).forEach(this::bringSubject);
            sample.getJsonArray("articles").getValuesAs(JsonObject.class).forEach(this::bringArticle);
        }
    }

    private void bringProfile(JsonObject json) {
        profiles.importProfile(ProfileInput.of(
                json.getString("name"), json.getString("handle"), json.getString("bio"), json.getString("website")));
    }

    private void bringSubject(JsonObject json) {
        topics.importTopic(
                Topics.Kind.valueOf(json.getString("kind")),
                json.getString("slug"),
                new TopicInput(json.getString("words")));
    }

    private void bringArticle(JsonObject json) {
        var publishedAt = Instant.parse(json.getString("publishedAt"));
        String tags = json.getJsonArray("tags").getValuesAs(Object::toString).stream()
                .map(tag -> tag.replace("\"", ""))
                .collect(Collectors.joining(","));
        var articleContent = ArticleContent.of(
                json.getString("title"),
                json.getString("standfirst"),
                json.getString("byline"),
                read(json.getString("body")),
                tags);
        Article article = articleImport.importNew(
                articleContent.inSeries(json.getString("series", ""), json.getInt("part", 0)),
                json.getString("slug"),
                publishedAt);
        var known = new HashMap<String, Long>();
        List<JsonObject> written = json.getJsonArray("replies").getValuesAs(JsonObject.class);
        written.forEach(reply -> known.put(reply.getString("key"), bringReply(article, publishedAt, reply, known)));
        written.stream()
                .filter(reply -> reply.getString("state").equals("withdrawn"))
                // Only now that it has been answered: a withdrawn reply takes no answers
                .forEach(reply -> writerActions.withdraw(known.get(reply.getString("key")), Channel.SAMPLE));
    }

    private long bringReply(Article article, Instant publishedAt, JsonObject json, Map<String, Long> known) {
        Instant writtenAt = publishedAt.plus(Duration.ofMinutes(json.getInt("minutesAfter")));
        String answers = json.isNull("answers") ? "" : String.valueOf(known.get(json.getString("answers")));
        var submission = new Submission(
                article.slug(),
                answers,
                json.getString("text"),
                json.getString("name"),
                json.getString("email"),
                text(json, "website"),
                "");
        return moderation
                .importReply(
                        ORIGIN, submission, writtenAt, decision(json), Channel.SAMPLE, writtenAt.plus(UNTIL_DECIDED))
                .id();
    }

    /** Empty for a reply that nobody has looked at. */
    private static Optional<Decision> decision(JsonObject json) {
        return switch (json.getString("state")) {
            case "published", "withdrawn" -> Optional.of(Decision.publish());
            case "rejected" -> Optional.of(Decision.reject(null, text(json, "reason")));
            case "spam" -> Optional.of(Decision.spam());
            default -> Optional.empty();
        };
    }

    private static String text(JsonObject json, String field) {
        return json.isNull(field) ? "" : json.getString(field);
    }

    private static String read(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return SampleContent.class.getResourceAsStream("sample/" + name);
    }
}
