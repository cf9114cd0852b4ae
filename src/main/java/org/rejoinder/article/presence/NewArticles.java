package org.rejoinder.article.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Revisions;

/**
 * Begins an article once for each form of a new one, however often and at whichever moments that is sent: what comes later is
 * saved over the first, which stays among the revisions.
 */
@ApplicationScoped
@Transactional
public class NewArticles {

    /** As the editor makes them. */
    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Publishing publishing;

    /** @param form what the page was given that it was typed in; what is none makes an article each time */
    public Article draft(Account author, ArticleContent articleContent, String address, String form) {
        Optional<Article> begun = begunWith(form, author);
        if (begun.isEmpty()) {
            return note(form, author, publishing.draft(author, articleContent, address));
        }
        Article article = begun.get();
        return revisions.newestOf(article).manuscript().equals(articleContent)
                ? article
                : publishing.save(author, article.id(), article.version(), articleContent, address);
    }

    /** The same while it is written, before anybody saved it. */
    public Article beginAutosaved(Account author, ArticleContent articleContent, String address, String form) {
        Optional<Article> begun = begunWith(form, author);
        if (begun.isEmpty()) {
            return note(form, author, publishing.beginAutosaved(author, articleContent, address));
        }
        Article article = begun.get();
        return publishing.autosave(author, article.id(), article.version(), articleContent, address);
    }

    /** One form of an author after the other, until the transaction ends. What is no form has begun nothing. */
    private Optional<Article> begunWith(String form, Account author) {
        if (!isForm(form)) {
            return Optional.empty();
        }
        entities.find(Account.class, author.id(), LockModeType.PESSIMISTIC_WRITE);
        List<?> begun = entities.createNativeQuery("select id from article where author_id = ?1 and form_id = ?2")
                .setParameter(1, author.id())
                .setParameter(2, form)
                .getResultList();
        return begun.stream().findFirst().flatMap(id -> articles.with(((Number) id).longValue()));
    }

    private static boolean isForm(String form) {
        return form != null && FORM.matcher(form).matches();
    }

    private Article note(String form, Account author, Article article) {
        if (!isForm(form)) {
            return article;
        }
        entities.createNativeQuery("update article set form_id = ?1 where id = ?2 and author_id = ?3")
                .setParameter(1, form)
                .setParameter(2, article.id())
                .setParameter(3, author.id())
                .executeUpdate();
        return article;
    }
}
