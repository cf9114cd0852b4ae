package org.rejoinder.article.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.Topic;
import org.rejoinder.support.Given;
import org.rejoinder.trash.Trash;
import org.rejoinder.trash.TrashKind;
import org.rejoinder.trash.TrashSource;
import org.rejoinder.trash.TrashedItem;

/** What editors do with whole tags and series. */
@ExtendWith(ArquillianExtension.class)
class TopicsIT {

    @Inject
    private Topics subjects;

    @Inject
    private TopicEditor topicEditor;

    @Inject
    private TagTrash tagTrash;

    @Inject
    private Trash trash;

    @Inject
    private Publishing publishing;

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private Account editor;
    private String unique;

    @BeforeEach
    void begin() {
        editor = given.account(Role.EDITOR);
        unique = UUID.randomUUID().toString();
    }

    @Test
    void a_renamed_tag_has_another_name_and_address_wherever_it_stood_and_the_old_address_leads_there() {
        String old = "Old " + unique;
        String fresh = "New " + unique;
        Article live = publish(manuscript("One", old + ", Other " + unique));
        Article draft = publishing.draft(editor, manuscript("Two", "a, " + old));
        Article working = publish(manuscript("Three", "b"));
        publishing.save(editor, working.id(), now(working).version(), manuscript("Three", "b, " + old), "");
        subjects.describe(editor, Topics.Kind.TAG, Topic.slugOf(old), new TopicInput("About it"));

        assertEquals(3, topicEditor.rename(editor, Topics.Kind.TAG, Topic.slugOf(old), fresh, false));

        assertEquals(List.of(fresh, "Other " + unique), now(live).tags());
        assertFalse(now(live).hasWorkingCopy());
        assertEquals(List.of(fresh, "Other " + unique), newest(live).tags());
        assertEquals(List.of("a", fresh), newest(draft).tags());
        assertEquals(List.of("b"), now(working).tags(), "readers get what was published");
        assertEquals(List.of("b", fresh), newest(working).tags());
        assertEquals(List.of(live.slug()), tagged(fresh));
        assertEquals(List.of(), tagged(old));
        assertEquals(Optional.of(Topic.slugOf(fresh)), subjects.movedFrom(Topics.Kind.TAG, Topic.slugOf(old)));
        assertEquals(Optional.of("About it"), subjects.description(Topics.Kind.TAG, Topic.slugOf(fresh)));

        topicEditor.rename(editor, Topics.Kind.TAG, Topic.slugOf(fresh), "Last " + unique, false);
        assertEquals(
                Optional.of(Topic.slugOf("Last " + unique)),
                subjects.movedFrom(Topics.Kind.TAG, Topic.slugOf(old)),
                "without a chain");
    }

    @Test
    void a_tag_in_other_letters_keeps_its_address() {
        Article article = publish(manuscript("One", "securite " + unique));

        topicEditor.rename(editor, Topics.Kind.TAG, Topic.slugOf("securite " + unique), "Sécurité " + unique, false);

        assertEquals(List.of("Sécurité " + unique), now(article).tags());
        assertEquals(List.of("Sécurité " + unique), newest(article).tags());
        assertEquals(Optional.empty(), subjects.movedFrom(Topics.Kind.TAG, Topic.slugOf("securite " + unique)));
    }

    @Test
    void two_tags_become_one_only_if_somebody_wants_that_and_no_article_has_it_twice() {
        String some = "Some " + unique;
        String other = "Other " + unique;
        Article both = publish(manuscript("Both", some + ", x, " + other));
        Article one = publish(manuscript("One", some));

        var exists = assertThrows(
                TopicExistsException.class,
                () -> topicEditor.rename(editor, Topics.Kind.TAG, Topic.slugOf(some), other.toUpperCase(), false));
        assertEquals(other, exists.name());
        assertEquals(List.of(some, "x", other), now(both).tags());

        topicEditor.rename(editor, Topics.Kind.TAG, Topic.slugOf(some), other.toUpperCase(), true);

        assertEquals(List.of("x", other), now(both).tags());
        assertEquals(List.of("x", other), newest(both).tags());
        assertEquals(List.of(other), now(one).tags());
        assertEquals(Set.of(both.slug(), one.slug()), Set.copyOf(tagged(other)));
    }

    @Test
    void every_article_that_had_a_tag_has_the_one_it_became() {
        String old = "Old " + unique;
        String other = "Other " + unique;
        List<Article> some = Stream.of("One", "Two", "Three")
                .map(title -> publish(manuscript(title, old)))
                .toList();
        List<Article> more = Stream.of("Four", "Five", "Six")
                .map(title -> publish(manuscript(title, "x, " + other).inSeries(other, title.length())))
                .toList();
        List<Article> all = Stream.concat(some.stream(), more.stream()).toList();

        topicEditor.rename(editor, Topics.Kind.TAG, Topic.slugOf(old), "New " + unique, false);
        assertEquals(slugs(some), Set.copyOf(tagged("New " + unique)));
        topicEditor.rename(editor, Topics.Kind.TAG, Topic.slugOf(other), "New " + unique, true);
        topicEditor.rename(editor, Topics.Kind.SERIES, Topic.slugOf(other), "Parts " + unique, false);

        assertEquals(slugs(all), Set.copyOf(tagged("New " + unique)));
        all.forEach(article -> assertEquals(newest(article).tags(), now(article).tags(), article.title()));
        assertEquals(slugs(more), Set.copyOf(list(ArticleQuery.inSeries(Topic.slugOf("Parts " + unique)))));
        topicEditor.moveTagToTrash(editor, Topic.slugOf("New " + unique));
        TrashedItem item = source().list(editor, TrashedItem.Position.BEGINNING, 100).stream()
                .filter(each -> each.name().equals("New " + unique))
                .findFirst()
                .orElseThrow();
        assertTrue(source().restore(editor, item.id()));
        assertEquals(slugs(all), Set.copyOf(tagged("New " + unique)));
    }

    @Test
    void a_series_is_renamed_and_merged_like_a_tag_and_its_parts_keep_their_numbers() {
        Article first = publish(manuscript("One", "x").inSeries("First " + unique, 1));
        Article second = publish(manuscript("Two", "x").inSeries("Second " + unique, 2));

        topicEditor.rename(editor, Topics.Kind.SERIES, Topic.slugOf("First " + unique), "Whole " + unique, false);
        topicEditor.rename(editor, Topics.Kind.SERIES, Topic.slugOf("Second " + unique), "Whole " + unique, true);

        assertEquals(
                List.of(first.slug(), second.slug()),
                publishedArticles.list(ArticleQuery.inSeries(Topic.slugOf("Whole " + unique)), 0, 10).stream()
                        .map(Article::slug)
                        .toList());
        assertEquals(2, now(second).part());
        assertEquals("Whole " + unique, newest(second).series());
    }

    @Test
    void a_tag_in_the_bin_is_in_no_article_and_comes_back_into_those_that_had_it() {
        String name = "Gone " + unique;
        Article live = publish(manuscript("One", "x, " + name));
        Article full = publish(manuscript("Two", name + ", 1, 2, 3, 4, 5, 6, 7, 8, 9"));
        subjects.describe(editor, Topics.Kind.TAG, Topic.slugOf(name), new TopicInput("About it"));

        topicEditor.moveTagToTrash(editor, Topic.slugOf(name));

        assertEquals(List.of("x"), now(live).tags());
        assertEquals(List.of("x"), newest(live).tags());
        assertEquals(List.of(), tagged(name));
        TrashedItem item = source().list(editor, TrashedItem.Position.BEGINNING, 100).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        publishing.tag(editor, List.of(full.id()), "10", true);

        assertTrue(source().restore(editor, item.id()));
        assertFalse(source().restore(editor, item.id()));

        assertEquals(List.of("x", name), now(live).tags());
        assertEquals(List.of("x", name), newest(live).tags());
        assertFalse(now(full).tags().contains(name), "there is no room for it");
        assertEquals(List.of(live.slug()), tagged(name));
    }

    @Test
    void a_tag_that_two_delete_at_one_moment_is_in_the_bin_once() {
        publish(manuscript("One", "Twice " + unique));
        String slug = Topic.slugOf("Twice " + unique);

        tagTrash.moveToTrash(editor, slug, "Twice " + unique);
        tagTrash.moveToTrash(editor, slug, "Twice " + unique);

        assertEquals(
                1,
                source().list(editor, TrashedItem.Position.BEGINNING, 100).stream()
                        .filter(each -> each.name().equals("Twice " + unique))
                        .count());
    }

    @Test
    void only_editors_change_them() {
        Account author = given.account(Role.AUTHOR);
        publish(manuscript("One", "Mine " + unique));
        String slug = Topic.slugOf("Mine " + unique);

        assertThrows(
                ArticleAccessDeniedException.class, () -> topicEditor.rename(author, Topics.Kind.TAG, slug, "x", true));
        assertThrows(ArticleAccessDeniedException.class, () -> topicEditor.moveTagToTrash(author, slug));
        assertThrows(ArticleAccessDeniedException.class, () -> source().restore(author, 1));
    }

    @Test
    void tags_of_before_there_were_pages_for_them_get_their_addresses() {
        Article article = publish(manuscript("A", "Élan " + unique));
        given.change(() -> entities.createNativeQuery("update article_tag set slug = '' where article_id = ?1")
                .setParameter(1, article.id())
                .executeUpdate());
        assertEquals(List.of(), list(ArticleQuery.tagged(Topic.slugOf("elan " + unique))));

        subjects.addressOldTags(this);

        assertEquals(List.of(article.slug()), list(ArticleQuery.tagged(Topic.slugOf("elan " + unique))));
    }

    @Test
    void a_tag_whose_address_an_older_version_made_with_harakat_has_no_twin() {
        String name = "كِتَابٌ " + unique;
        String former = "كِتَابٌ-" + unique;
        Article old =
                publish(ArticleContent.of("Old", "", "Ada", "<p>Text</p>", name).inSeries(name, 1));
        subjects.importTopic(Topics.Kind.TAG, former, new TopicInput("Of books"));
        subjects.importTopic(Topics.Kind.SERIES, former, new TopicInput("In parts"));
        given.change(() -> {
            for (String table :
                    List.of("article_tag set slug = ?1 where article_id", "article set series_slug = ?1 where id")) {
                entities.createNativeQuery("update " + table + " = ?2")
                        .setParameter(1, former)
                        .setParameter(2, old.id())
                        .executeUpdate();
            }
        });

        subjects.addressOldTags(this);
        subjects.addressOldTags(this);
        Article fresh =
                publish(ArticleContent.of("New", "", "Ada", "<p>Text</p>", name).inSeries("كتاب " + unique, 2));

        String slug = Topic.slugOf("كتاب " + unique);
        assertEquals(Set.of(old.slug(), fresh.slug()), Set.copyOf(list(ArticleQuery.tagged(slug))));
        assertEquals(Optional.of("Of books"), subjects.description(Topics.Kind.TAG, slug));
        assertEquals(Optional.of("In parts"), subjects.description(Topics.Kind.SERIES, slug));
        assertEquals(
                1,
                subjects.list(Topics.Kind.SERIES, "ك", 10_000).stream()
                        .filter(line -> line.name().contains(unique))
                        .count());
    }

    @Test
    void editors_say_what_a_tag_is_about() {
        String slug = Topic.slugOf("t " + unique);
        publish(manuscript("A", "T " + unique));
        subjects.describe(editor, Topics.Kind.TAG, slug, new TopicInput("All about it"));
        subjects.describe(editor, Topics.Kind.TAG, slug, new TopicInput("All about it."));

        assertEquals(Optional.of("All about it."), subjects.description(Topics.Kind.TAG, slug));
        assertEquals(Optional.empty(), subjects.description(Topics.Kind.SERIES, slug));
        assertTrue(subjects.list(Topics.Kind.TAG, "t", 10_000).stream()
                .anyMatch(line -> line.slug().equals(slug)
                        && line.articles() == 1
                        && line.words().equals("All about it.")));
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> subjects.describe(given.account(Role.AUTHOR), Topics.Kind.TAG, slug, new TopicInput("Mine")));
    }

    private TrashSource source() {
        return trash.of(TrashKind.TAG).orElseThrow();
    }

    private static ArticleContent manuscript(String title, String tags) {
        return ArticleContent.of(title, "", "Ada", "<p>Text</p>", tags);
    }

    private Article publish(ArticleContent content) {
        Article draft = publishing.draft(editor, content);
        return publishing.publish(editor, draft.id(), draft.version());
    }

    private Article now(Article article) {
        return articles.with(article.id()).orElseThrow();
    }

    private ArticleContent newest(Article article) {
        return revisions.newestOf(now(article)).manuscript();
    }

    private static Set<String> slugs(List<Article> articles) {
        return articles.stream().map(Article::slug).collect(Collectors.toSet());
    }

    private List<String> tagged(String name) {
        return list(ArticleQuery.tagged(Topic.slugOf(name)));
    }

    private List<String> list(ArticleQuery query) {
        return publishedArticles.list(query, 0, 10).stream().map(Article::slug).toList();
    }
}
