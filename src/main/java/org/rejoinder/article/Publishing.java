package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.rejoinder.people.Account;

/**
 * What authors do with articles. Each change names the version it was made on; a change made on an older one is refused
 * with {@link ChangedMeanwhile}, so that nobody's words are overwritten unseen.
 */
@ApplicationScoped
@Transactional
public class Publishing {

    @Inject
    private Articles articles;

    @Inject
    private Clock clock;

    /** At an address made from its title. */
    public Article draft(Account author, Manuscript manuscript) {
        return draft(author, manuscript, "");
    }

    /** @param address where its author wants it; empty for one made from its title */
    public Article draft(Account author, Manuscript manuscript, String address) {
        if (!author.role().writes()) {
            throw new NotYours();
        }
        Article article = add(author, manuscript, Slug.of(manuscript.title()));
        if (!address.isBlank()) {
            move(article, Slug.of(address));
            articles.flush();
        }
        return article;
    }

    /**
     * @param address where it is to be read; as it was shown, or empty, for one that goes on following the title until the
     *     article is public, and stays as it is then
     */
    public Article save(Account editor, long id, int shownVersion, Manuscript manuscript, String address) {
        return change(editor, id, shownVersion, article -> {
            article.write(manuscript, clock.instant());
            address(article, address);
        });
    }

    private void address(Article article, String typed) {
        boolean letGo = typed.isBlank() && article.publishedAt().isEmpty();
        String wanted = typed.isBlank() ? article.slug() : Slug.of(typed);
        if (letGo || wanted.equals(article.slug()) && article.followsTitle()) {
            article.followTitle(articles.free(Slug.of(article.title()), article));
        } else if (!wanted.equals(article.slug())) {
            move(article, wanted);
        }
    }

    private void move(Article article, String wanted) {
        if (!articles.free(wanted, article).equals(wanted)) {
            throw new AddressOfAnother(wanted);
        }
        article.moveTo(wanted);
        if (article.isPublished()) {
            articles.keepSlug(article);
        }
    }

    public Article publish(Account editor, long id, int shownVersion) {
        return change(editor, id, shownVersion, article -> {
            article.publish(clock.instant());
            articles.keepSlug(article);
        });
    }

    public Article takeBack(Account editor, long id, int shownVersion) {
        return change(editor, id, shownVersion, article -> article.takeBack(clock.instant()));
    }

    public Article retract(Account editor, long id, int shownVersion, Retraction retraction) {
        return change(editor, id, shownVersion, article -> article.retract(retraction, clock.instant()));
    }

    public Article openReplies(Account editor, long id, int shownVersion, boolean open) {
        return change(editor, id, shownVersion, article -> article.openReplies(open));
    }

    /** Content that comes with its own address and day and was written by nobody at the desk: samples and imports. */
    public Article bring(Manuscript manuscript, String slug, Instant publishedAt) {
        Article article = add(null, manuscript, slug);
        article.publish(publishedAt);
        articles.keepSlug(article);
        return article;
    }

    private Article add(Account author, Manuscript manuscript, String slug) {
        Article article = Article.draft(author, manuscript, articles.free(slug, null), clock.instant());
        articles.add(article);
        articles.flush();
        return article;
    }

    private Article change(Account editor, long id, int shownVersion, Consumer<Article> change) {
        Article article = articles.with(id).orElseThrow(NotYours::new);
        if (!article.isEditableBy(editor)) {
            throw new NotYours();
        }
        if (article.version() != shownVersion) {
            throw new ChangedMeanwhile();
        }
        change.accept(article);
        articles.flush();
        return article;
    }
}
