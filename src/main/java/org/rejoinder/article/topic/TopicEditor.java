package org.rejoinder.article.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.Topic;
import org.rejoinder.article.TopicReplacer;

/**
 * What editors do with whole tags and series. All articles that have one are changed, a stretch at a time; said again, what was
 * interrupted goes on.
 */
@ApplicationScoped
public class TopicEditor {

    @Inject
    private Topics topics;

    @Inject
    private TopicReplacer replacer;

    @Inject
    private TagTrash tagTrash;

    /**
     * Its address leads to the new one.
     *
     * @param merge whether it may become one with another that has this name already
     * @return how many articles it changed
     * @throws TopicExistsException if there is another of this name
     */
    public int rename(Account editor, Topics.Kind kind, String slug, String name, boolean merge) {
        requireEditor(editor);
        String target = Topic.slugOf(name);
        String called = name;
        if (!target.equals(slug)) {
            String other = topics.nameOf(kind, target).orElse(null);
            if (other != null && !merge) {
                throw new TopicExistsException(other);
            }
            called = other == null ? name : other;
            topics.redirect(kind, slug, target);
        }
        int changed = 0;
        int some;
        do {
            some = replace(kind, slug, called);
            changed += some;
        } while (some > 0);
        return changed;
    }

    private int replace(Topics.Kind kind, String slug, String name) {
        return (kind == Topics.Kind.TAG ? replacer.replaceTag(slug, name) : replacer.replaceSeries(slug, name)).size();
    }

    /** Into the bin, out of all articles. */
    public void moveTagToTrash(Account editor, String slug) {
        requireEditor(editor);
        topics.nameOf(Topics.Kind.TAG, slug).ifPresent(name -> tagTrash.moveToTrash(editor, slug, name));
    }

    private static void requireEditor(Account account) {
        if (!account.may(Permission.DESCRIBE_SUBJECTS)) {
            throw new ArticleAccessDeniedException();
        }
    }
}
