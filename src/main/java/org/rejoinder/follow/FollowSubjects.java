package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Topic;
import org.rejoinder.article.topic.PublishedTopics;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.html.DecimalId;

/** What there is to follow, and what it is called. */
@ApplicationScoped
@Transactional
public class FollowSubjects {

    @Inject
    private Articles articles;

    @Inject
    private Topics topics;

    @Inject
    private PublishedTopics publishedTopics;

    @Inject
    private Profiles profiles;

    /** What can be followed beside the article with this slug; empty if there is no such public article. */
    public Optional<List<FollowSubject>> around(String slug) {
        return articles.published(slug).map(article -> {
            List<FollowSubject> all = new ArrayList<>();
            all.add(FollowSubject.ALL);
            authorsOf(article).map(FollowSubjects::of).forEach(all::add);
            article.series()
                    .map(series -> ofTopic(FollowTarget.series(series.slug()), series.name()))
                    .ifPresent(all::add);
            article.tags().stream()
                    .map(Topic::named)
                    .map(tag -> ofTopic(FollowTarget.tag(tag.slug()), tag.name()))
                    .forEach(all::add);
            all.add(of(article));
            return all;
        });
    }

    /** @param name or slug, a present or a former one */
    public Optional<FollowSubject> tag(String name) {
        return topic(Topics.Kind.TAG, Topic.slugOf(name));
    }

    /** @param name or slug, a present or a former one */
    public Optional<FollowSubject> series(String name) {
        return topic(Topics.Kind.SERIES, Topic.slugOf(name));
    }

    /** @param handle a present or a former one */
    public Optional<FollowSubject> author(String handle) {
        return profiles.at(handle).map(FollowSubjects::of);
    }

    /** Empty if it is not there, or not any more. */
    public Optional<FollowSubject> of(FollowTarget target) {
        return switch (target.kind()) {
            case ALL ->
                Optional.of(FollowSubject.ALL).filter(all -> target.key().isEmpty());
            case TAG -> topic(Topics.Kind.TAG, target.key());
            case SERIES -> topic(Topics.Kind.SERIES, target.key());
            case AUTHOR -> DecimalId.in(target.key()).flatMap(profiles::with).map(FollowSubjects::of);
            case REPLIES ->
                DecimalId.in(target.key())
                        .flatMap(articles::with)
                        .filter(Article::isPublished)
                        .map(FollowSubjects::of);
        };
    }

    /** Also what is not there any more, by what is left of its name. */
    public FollowSubject described(FollowTarget target) {
        boolean named = target.kind() == FollowTarget.Kind.TAG || target.kind() == FollowTarget.Kind.SERIES;
        return of(target).orElseGet(() -> new FollowSubject(target, named ? target.key() : "–", null));
    }

    private Stream<Profile> authorsOf(Article article) {
        List<String> handles = article.credits().handles();
        Map<String, Profile> known = profiles.at(handles);
        return handles.stream().map(known::get).filter(Objects::nonNull).distinct();
    }

    private Optional<FollowSubject> topic(Topics.Kind kind, String slug) {
        Supplier<Optional<FollowSubject>> moved =
                () -> topics.movedFrom(kind, slug).flatMap(target -> present(kind, target));
        return present(kind, slug).or(moved);
    }

    private Optional<FollowSubject> present(Topics.Kind kind, String slug) {
        return slug.isEmpty()
                ? Optional.empty()
                : publishedTopics
                        .at(kind, slug)
                        .map(line -> ofTopic(
                                kind == Topics.Kind.TAG ? FollowTarget.tag(slug) : FollowTarget.series(slug),
                                line.name()));
    }

    private static FollowSubject ofTopic(FollowTarget target, String name) {
        String pages = target.kind() == FollowTarget.Kind.TAG ? "/tags/" : "/series/";
        return new FollowSubject(target, name, pages + Topic.encoded(target.key()));
    }

    private static FollowSubject of(Profile author) {
        return new FollowSubject(FollowTarget.author(author.id()), author.name(), "/authors/" + author.handle());
    }

    private static FollowSubject of(Article article) {
        return new FollowSubject(
                FollowTarget.replies(article.id()), article.title(), "/articles/" + Topic.encoded(article.slug()));
    }

    /** Whom an article is told to: also those who follow a tag or series by the name that it had once. */
    List<FollowTarget> targetsOf(Article article) {
        List<String> tags =
                article.tags().stream().map(Topic::named).map(Topic::slug).toList();
        List<String> series = article.series().map(Topic::slug).stream().toList();
        return Stream.of(
                        Stream.of(FollowTarget.ALL),
                        known(Topics.Kind.TAG, tags).map(FollowTarget::tag),
                        known(Topics.Kind.SERIES, series).map(FollowTarget::series),
                        authorsOf(article).map(author -> FollowTarget.author(author.id())))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private Stream<String> known(Topics.Kind kind, List<String> slugs) {
        return Stream.concat(slugs.stream(), topics.leadingTo(kind, slugs).stream());
    }
}
