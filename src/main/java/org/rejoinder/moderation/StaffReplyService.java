package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.RejectionReason;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.SubmissionRejectedException;

/** What those who work here say to readers: under their own name, with a badge, public at once. */
@ApplicationScoped
public class StaffReplyService {

    @Inject
    private Articles articles;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private Moderation moderation;

    @Inject
    private StaffReplyService self;

    /**
     * Said twice, it is there once.
     *
     * @param about the number of the article
     * @param answers the number of the answered reply; empty for the article itself
     * @throws SubmissionRejectedException if that cannot be answered
     * @throws ModerationDeniedException if this person has nothing to say there
     */
    public Reply say(Account staff, long about, Optional<Long> answers, String text, Channel channel) {
        try {
            return self.sayOnce(staff, about, answers, text, channel);
        } catch (PersistenceException e) {
            // A second click stored the same words between our look and our insert: look again.
            return self.sayOnce(staff, about, answers, text, channel);
        }
    }

    /** In a transaction of its own. Public, because a bean's call to its own package-private method begins none. */
    @Transactional
    public Reply sayOnce(Account staff, long about, Optional<Long> answers, String text, Channel channel) {
        Article article = articles.with(about)
                .filter(Article::isPublished)
                .orElseThrow(() -> new SubmissionRejectedException(RejectionReason.UNKNOWN_ARTICLE));
        if (!mayAnswer(staff, article)) {
            throw new ModerationDeniedException();
        }
        return moderation.publishOwn(staff, replySubmissionService.say(staff, article, answers, text), channel);
    }

    /** Moderators everywhere, authors on their own articles. */
    public boolean mayAnswer(Account account, Article article) {
        return account.may(Permission.MODERATE_REPLIES)
                || account.may(Permission.ANSWER_ON_OWN_ARTICLES) && article.isWrittenBy(account);
    }
}
